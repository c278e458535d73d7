//! One code for another person, until a time. "Expires in apps that honour it": nobody can call it back.

mod inbox;
mod make;
mod receive;

pub use inbox::InboxItem;
pub use make::Share;

#[cfg(test)]
mod tests;
