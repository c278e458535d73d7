//! UniFFI generator for Kotlin, built only when bindings are made.
fn main() {
    uniffi::uniffi_bindgen_main();
}
