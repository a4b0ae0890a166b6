# 中文（简体）

missed = { $n } 位观众 { $time }内没有得到回复
due = { $n } 位观众已等待超过 { $time }
undelivered = { $n } 条回复未能送达
promise_due = { $n } 个承诺已到期
promises_open = 直播已结束，还有 { $n } 个承诺未完成
minutes = { $n } 分钟
seconds = { $n } 秒
and-heading = { $first }，{ $next }
says = { $viewer }：{ $text }
more = 还有 { $n } 个
again = { $title }（重发：上一条可能未送达）
test = 这是一条测试消息，提醒会发到这里。
