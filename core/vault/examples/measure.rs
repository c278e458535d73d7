//! temp
#![allow(clippy::all, clippy::pedantic, clippy::unwrap_used, clippy::disallowed_methods, clippy::print_stdout)]
use std::sync::Arc; use std::time::Instant;
use toride_vault::*; use toride_domain::*;
struct C; impl Clock for C { fn now(&self)->Millis{ Millis::clamped(std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_millis() as u64)}}
struct R(std::sync::Mutex<std::fs::File>);
impl Rng for R { fn fill(&self,o:&mut [u8])->std::result::Result<(),toride_crypto::CryptoError>{ use std::io::Read; self.0.lock().unwrap().read_exact(o).unwrap(); Ok(()) } }
fn med(mut v:Vec<f64>)->f64{v.sort_by(|a,b|a.total_cmp(b));v[v.len()/2]}
fn main(){
 let base=std::env::args().nth(1).unwrap();
 let dir=format!("{base}/measure-{}",std::process::id()); 
 let v=Vault::open(&dir,Arc::new(C),Arc::new(R(std::sync::Mutex::new(std::fs::File::open("/dev/urandom").unwrap()))));
 let p="seven brittle lanterns hum".as_bytes();
 let s=v.create(p).unwrap().session;
 for a in 0..200u32 { let id=s.add_account(&AccountDraft{service:"instagram".into(),name:format!("@a{a}"),owner:Owner::Personal}).unwrap();
  let t:Vec<_>=(0..10).map(|c|format!("{:08}",20000000+a*1000+c*7)).collect();
  s.review(id,t.join("\n").as_bytes(),None).unwrap().keep(KeepOptions{issued_at:None,retire_old:false}).unwrap(); }
 let mut codes=vec![]; for r in s.accounts(AccountFilter::Active).unwrap(){ for c in s.account(r.id).unwrap().current_sets[0].codes.iter(){codes.push(c.id)} }
 let t:Vec<f64>=codes.iter().take(300).map(|c|{let i=Instant::now(); s.mark_used(*c).unwrap(); i.elapsed().as_secs_f64()*1e6}).collect();
 println!("mark_used median {:.0} us", med(t));
 let t:Vec<f64>=(0..50).map(|_|{let i=Instant::now(); s.overview().unwrap(); i.elapsed().as_secs_f64()*1e6}).collect();
 println!("overview median {:.0} us", med(t));
 s.lock();
 let mut u=vec![];let mut b=vec![];
 for _ in 0..11 { let i=Instant::now(); toride_crypto::argon::stretch(Profile::Argon64,p,&[3;16]).unwrap(); b.push(i.elapsed().as_secs_f64()*1e3);
  let i=Instant::now(); let s=v.unlock(p).unwrap(); u.push(i.elapsed().as_secs_f64()*1e3); s.lock(); }
 println!("bare {:.1} ms unlock {:.1} ms ratio {:.3}", med(b.clone()),med(u.clone()),med(u)/med(b));
 std::fs::remove_dir_all(&dir).unwrap();
}
