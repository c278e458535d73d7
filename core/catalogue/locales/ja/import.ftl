### ほかのアプリの書き出したファイルから。キーは「import-」、形式は「import-form-」のあとに列挙の名前を続けます。

import-title = ほかのアプリから取り込む
import-intro = パスワード管理アプリなどが書き出したファイルを選んでください。メモや項目から、バックアップコードを探します。
import-forms = KeePass のデータベース（.kdbx）、Bitwarden の JSON、CSV の表、テキストを読めます。
import-not-kept-title = パスワードは取り込みません
import-not-kept = パスワードと認証アプリの鍵は読み飛ばし、ここには保存しません。
import-choose = ファイルを選ぶ
import-working = ファイルの中を探しています。

import-password-title = ファイルのパスワード
import-password = このファイルは暗号化されています。書き出したアプリのパスワードを入力してください。ここには保存しません。
import-password-go = ファイルを開く
import-password-working = ファイルを開いています。数秒かかることがあります。

import-form-toride = Toride のファイル
import-form-bitwarden = Bitwarden のファイル
import-form-kee-pass = KeePass のファイル
import-form-one-password = 1Password のファイル
import-form-table = 表のファイル
import-form-text = テキストのファイル

import-found-title = { $count }件に、コードらしいものがありました
import-found = 1件ずつ見て、保存するものを決めてください。決めるまでは、何も保存しません。
import-entry-codes = コードらしいもの { $count }個
import-entry-doubts = 確かめるところ { $count }か所
import-entry-kept = 保存しました
import-unnamed = 名前のない項目
import-passed-title = 読み飛ばしたもの
import-passed-passwords = パスワード { $count }個
import-passed-authenticators = 認証アプリの鍵 { $count }個
import-nothing-title = コードは見つかりませんでした
import-nothing = 読めた項目に、バックアップコードらしいものがありません。保管庫は変わっていません。コードがあるのに出ないときは、コピーして貼り付けてください。

import-into-title = どのアカウントのコードですか
import-into-alike = いまあるアカウント
import-into-new = 新しいアカウントにする
import-into-service = サービス
import-into-go = コードを確かめる
import-into-working = コードを並べています。

import-next = 次の項目を見る
import-finish = ここで終える
import-done-title = 取り込みが終わりました
import-done = { $count }件のコードを保存しました。
import-done-file-title = 元のファイルを消してください
import-done-file = 書き出したファイルは、だれでも読める形のことがあります。もう使わなければ、ごみ箱からも消してください。
import-done-go = アカウントを見る
