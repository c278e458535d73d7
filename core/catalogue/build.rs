//! Turns `services/*.toml` into constants, so that a wrong service file fails the build and the
//! library neither parses nor allocates at run time.

#[path = "build/check.rs"]
mod check;
#[path = "build/emit.rs"]
mod emit;
#[path = "build/schema.rs"]
mod schema;

use std::error::Error;
use std::io::Write;
use std::process::ExitCode;
use std::{env, fs, path::Path};

fn main() -> ExitCode {
    match build() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            // As it is, with its lines: what `main` returns would be escaped.
            let _nobody_to_tell = writeln!(std::io::stderr(), "{problem}");
            ExitCode::FAILURE
        }
    }
}

fn build() -> Result<(), Box<dyn Error>> {
    writeln!(std::io::stdout(), "cargo::rerun-if-changed=services")?;
    writeln!(std::io::stdout(), "cargo::rerun-if-changed=build")?;
    let mut services = Vec::new();
    for entry in fs::read_dir("services")? {
        services.push(read(&entry?.path())?);
    }
    services.sort_by_key(|service| service.place);
    check::all(&services)?;
    let target = Path::new(&env::var("OUT_DIR")?).join("services.rs");
    fs::write(target, emit::all(&services))?;
    Ok(())
}

fn read(path: &Path) -> Result<schema::Service, String> {
    let at = |problem: String| format!("{}: {problem}", path.display());
    let text = fs::read_to_string(path).map_err(|problem| at(problem.to_string()))?;
    let service: schema::Service =
        toml::from_str(&text).map_err(|problem| at(problem.to_string()))?;
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    service.check(&stem).map_err(at)?;
    Ok(service)
}
