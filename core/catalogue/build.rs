//! Turns `services/*.toml` into constants, so that a wrong service file fails the build and the
//! library neither parses nor allocates at run time.

#[path = "build/emit.rs"]
mod emit;
#[path = "build/schema.rs"]
mod schema;

use std::error::Error;
use std::io::Write;
use std::{env, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    writeln!(std::io::stdout(), "cargo::rerun-if-changed=services")?;
    writeln!(std::io::stdout(), "cargo::rerun-if-changed=build")?;
    let mut services = Vec::new();
    for entry in fs::read_dir("services")? {
        let path = entry?.path();
        let at = |problem: String| format!("{}: {problem}", path.display());
        let text = fs::read_to_string(&path)?;
        let service: schema::Service =
            toml::from_str(&text).map_err(|problem| at(problem.to_string()))?;
        service.check().map_err(at)?;
        if path.file_stem().and_then(|stem| stem.to_str()) != Some(service.id.as_str()) {
            return Err(at("the file must be named after its id".to_owned()).into());
        }
        services.push(service);
    }
    services.sort_by_key(|service| service.place);
    if services.last().is_none_or(|service| service.id != "other") {
        return Err("services/other.toml must exist and have the highest place".into());
    }
    let target = Path::new(&env::var("OUT_DIR")?).join("services.rs");
    fs::write(target, emit::all(&services))?;
    Ok(())
}
