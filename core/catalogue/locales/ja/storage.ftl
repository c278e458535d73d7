### コードの保管のしかた。キーは「storage-」で、方法と決めごとは、そのあとに名前を続けます。

storage-title = コードの保管
# S-111, S-120, X-2
storage-here = このアカウントのコードがある場所
storage-none = この保管庫のほかに、控えの記録はありません。
storage-methods = 3つの方法
storage-good = よいところ
storage-bad = 気を付けること
storage-rules = 決めごと

# S-114, S-115
storage-method-paper = 紙に印刷する、または書く
storage-method-paper-good = ネットにつながらないので、離れた人には盗めません。
storage-method-paper-bad = なくすことや、持ち去られることがあります。鍵のかかる場所に置いてください。
# S-116, S-117, X-6
storage-method-screenshot = スクリーンショットを撮る
storage-method-screenshot-good = その場で、すぐに残せます。
storage-method-screenshot-bad = クラウドにも残ったり、なくしたスマホから見られたりします。
# S-118, S-119
storage-method-manager = パスワード管理アプリに書く
storage-method-manager-good = 暗号化して、まとめて置いておけます。
storage-method-manager-bad = アプリを開くパスワードを忘れると、何も見られなくなります。人に知られないことも大切です。

# S-111, S-145, X-2
storage-rule-one-that-counts = 正しいとする場所を、1つだけ決めてください。ほかは、そこに合わせる控えです。
# S-120, X-2
storage-rule-combine = 2つの方法を組み合わせてください。紙とパスワード管理アプリなら、一度に両方はなくしにくいです。
# S-052
storage-rule-find-again = あわてた日にも、必ず見つかる場所にしてください。
# S-052, S-120
storage-rule-not-inside-the-account = そのコードで開くアカウントの中には、置かないでください。ログインできない日には、コードも見られません。
storage-rule-not-on-the-same-device = いつもの認証コードが届くスマホだけに、置かないでください。なくすと、両方ともなくなります。
# S-053, S-144, X-6
storage-rule-delete-original = アプリに取り込んだら、元の画像やファイルを消してください。クラウドとゴミ箱からも消します。
# S-123
storage-rule-never-by-message = コードは、チャットやメールに書かないでください。
# S-124
storage-rule-if-it-must-be-sent = どうしても渡すなら、開ける時間が限られた方法にしてください。そのあとコードを新しくし、渡したものは捨てます。
# S-012, S-112, S-113
storage-rule-more-than-a-memo = お店や会社では、一人の覚え書きだけに頼らないでください。
# S-121
storage-rule-locked-cabinet = 紙は、鍵のかかる書庫や引き出しに入れてください。
# S-122
storage-rule-keepers-only = 控えを開ける人は、管理担当者だけにしてください。
# S-127, S-145
storage-rule-in-writing = 決めたことは紙に書き、関わる人に渡してください。
