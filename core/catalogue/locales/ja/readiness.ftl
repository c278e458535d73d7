### 備え。キーは「readiness-」「concern-」のあとに列挙の名前を続けます。
### $name はものの名前、$about は名前があれば 1、なければ 0 です。

readiness-at-risk = 備え不足
readiness-needs-attention = 要確認
readiness-ready = 備えあり
readiness-at-risk-what = 1つなくすだけで、入れなくなるおそれがあります。
readiness-needs-attention-what = 1つなくすと本人確認が必要になるか、近いうちにすることがあります。
readiness-ready-what = 記録の上では、どれか1つをなくしても入れます。

# S-024, S-095, S-103 から S-107
concern-probably-lost = 入る方法も、使える連絡先も記録されていません。
concern-probably-lost-without = { $about ->
    [0] ある1つをなくすと、入れなくなるおそれがあります。
   *[other] 「{ $name }」をなくすと、入れなくなるおそれがあります。
}
concern-no-codes = 二段階認証がオンで、コードがまだありません。
concern-no-code-left = 使えるコードが残っていません。
concern-identity-check = 記録の上では、サービスの本人確認しか残っていません。
concern-identity-check-without = { $about ->
    [0] ある1つをなくすと、サービスの本人確認しか残りません。
   *[other] 「{ $name }」をなくすと、サービスの本人確認しか残りません。
}
# S-129
concern-personal-contact = { $about ->
    [0] お店・会社のアカウントが、個人の連絡先に頼っています。
   *[other] お店・会社のアカウントが、個人の連絡先「{ $name }」に頼っています。
}
