//! UniFFI generator for Swift, built only when bindings are made.
fn main() {
    uniffi::uniffi_bindgen_swift();
}
