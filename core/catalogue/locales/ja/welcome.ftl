### The first screen. Keys start with "welcome-".

# S-007, S-009, S-011, S-026
welcome-what = スマホをなくしても、アカウントに入れるように。二段階認証のバックアップコードを、ログインできる今のうちに、ここへまとめておけます。

welcome-offline-title = この端末だけに、鍵をかけて
welcome-offline = Toride はインターネットにつながりません。コードは暗号化して、この端末の中だけに保存します。

welcome-start = はじめる
welcome-restore = 前の保管庫を戻す
welcome-restore-detail = バックアップファイルや復旧シートから

# 端末は保管庫を覚えていますが、フォルダーにありません。
welcome-lost-title = 前にここにあった保管庫が見つかりません
welcome-lost = バックアップや復旧シート、別の端末から戻せます。どれもなければ、新しく始めてください。
