### 端末が替わったあと、アカウントを順に整える画面。キーは「phone-」で始めます。

# S-016, S-063, S-142
phone-title = アカウントを順に整える
phone-replaced = 「{ $name }」に頼っていたアカウントを、1つずつ整えます。
phone-lost = なくした「{ $name }」に頼っていたアカウントを、1つずつ整えます。
phone-why = 新しいコードを保存し、二段階認証を新しい端末で確かめると、そのアカウントは済みになります。
phone-progress = { $of }件中{ $done }件が済みました
phone-next-title = 次のアカウント
phone-open-title = これから
phone-done-title = 済んだアカウント
phone-go = このアカウントを整える
phone-later-note = 済んだところは残ります。ホームのお知らせから続けられます。
phone-all-done-title = すべて済みました
phone-all-done = 「{ $name }」に頼っていたアカウントは、すべて整いました。
phone-none-title = 整えるアカウントはありません
phone-none = 「{ $name }」に頼っていたアカウントの記録はありません。
phone-card-title = アカウントを順に整える
phone-card = 「{ $name }」に頼っていたアカウントが残っています。
