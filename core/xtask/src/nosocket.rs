//! The library cannot reach a network: it does not even ask the system for the calls.

use crate::outcome::Outcome;
use crate::process;
use crate::tree::Tree;

/// Calls that open, use or look up a connection. Whole names, as `sendfile` copies files.
const NETWORK_CALLS: &[&str] = &[
    "socket",
    "socketpair",
    "connect",
    "bind",
    "listen",
    "accept",
    "accept4",
    "shutdown",
    "send",
    "sendto",
    "sendmsg",
    "sendmmsg",
    "recv",
    "recvfrom",
    "recvmsg",
    "recvmmsg",
    "getpeername",
    "getsockname",
    "getsockopt",
    "setsockopt",
    "getaddrinfo",
    "getnameinfo",
    "res_query",
    "res_search",
    "res_init",
];

/// Builds the library as it ships and looks at the calls it leaves to the system.
///
/// # Errors
/// The network calls found, or why the library could not be built or read.
pub(crate) fn test(tree: &Tree) -> Result<Outcome, String> {
    let log = tree.log("nosocket");
    process::new_log(&log)?;
    process::run(
        &mut tree.cargo(&["build", "--release", "--package", "toride"]),
        &log,
    )?;
    let library = tree.target.join("release/libtoride.so");
    let listing = process::ask(
        "nm",
        &["-D", "--undefined-only", &library.to_string_lossy()],
    )
    .ok_or_else(|| format!("nm could not read {}", library.display()))?;

    let calls = calls(&listing);
    // A listing without it is no listing of a library that uses memory.
    if !calls.contains(&"malloc") {
        return Err(format!("nm listed {} calls without malloc", calls.len()));
    }
    let network = network(&calls);
    if network.is_empty() {
        println!(
            "    {} calls to the system, none of them to a network",
            calls.len()
        );
        return Ok(Outcome {
            passed: 1,
            failed: 0,
        });
    }
    Err(format!("the library asks for {}", network.join(", ")))
}

/// The names in a listing of `nm`, without the version of the C library.
fn calls(listing: &str) -> Vec<&str> {
    listing
        .lines()
        .filter_map(|line| line.split_whitespace().last())
        .filter_map(|name| name.split('@').next())
        .collect()
}

fn network<'a>(calls: &[&'a str]) -> Vec<&'a str> {
    let is_network = |name: &&&str| NETWORK_CALLS.contains(*name) || name.starts_with("gethostby");
    calls.iter().filter(is_network).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_library_that_connects_is_caught_and_one_that_copies_files_is_not() {
        let listing = "\
                 U malloc@GLIBC_2.2.5
                 U sendfile64@GLIBC_2.3
                 w __gmon_start__
                 U connect@GLIBC_2.2.5
                 U gethostbyname_r@GLIBC_2.2.5
                 U getaddrinfo";
        let calls = calls(listing);
        assert_eq!(
            network(&calls),
            ["connect", "gethostbyname_r", "getaddrinfo"]
        );
    }
}
