### すべてのお知らせ。キーは「notices-」で始めます。

notices-title = お知らせ
notices-intro = 急ぐものから並んでいます。理由がいくつあっても、アカウントごとにまとめて出ます。
notices-empty-title = いま、することはありません
notices-empty = 端末や連絡先が変わったら、ここでお知らせします。
notices-put-off-title = あとにしたもの
notices-put-off-until = { $date }にまた出ます
notices-more = ほかに{ $count }件

# 1行の説明：急ぎの度合いか待つ日と、だれのものか。
notices-line = { $state }・{ $account }
