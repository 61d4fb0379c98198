import { defineTexts } from '../language/texts';

export const myShopTexts = defineTexts({
  mine: { vi: 'Cửa hàng của tôi', en: 'My shop' },
  gone: { vi: 'Điểm này không còn trên bản đồ', en: 'This place is on the map no more' },
  goneReason: {
    vi: 'Cán bộ đã ghi là ngừng hẳn, hoặc địa chỉ trang không đúng. Nếu cửa hàng vẫn bán, hãy báo cho UBND xã, phường.',
    en: 'An officer entered it as gone for good, or the address is wrong. If it still sells, tell the commune’s office.',
  },
  toMap: { vi: 'Về bản đồ hàng thiết yếu', en: 'To the map of essential goods' },
  withoutNetwork: {
    vi: 'Không có mạng thì không nhận được điểm và không cập nhật được: điều quý vị báo chỉ đến mọi người qua mạng.',
    en: 'Without network you can neither claim a place nor say how it is: what you say reaches others by the network alone.',
  },
  ended: { vi: 'Thiết bị này không còn quyền chủ điểm', en: 'This device speaks for the place no more' },
  endedReason: {
    vi: 'Cán bộ không duyệt hoặc đã thu hồi, quyền đã hết hạn sau 90 ngày, hoặc điểm đã được nhận lại trên máy khác. Quý vị có thể nhận lại dưới đây.',
    en: 'An officer refused or took it back, it ended after 90 days, or the place was claimed again on another phone. You can claim it again below.',
  },
  claimLead: {
    vi: 'Chủ cửa hàng tự báo mở, đóng, giờ bán, hàng còn hay hết; lời của chủ được tin hơn tin báo của người dân.',
    en: 'Owners say themselves whether they are open, when, and what is there; their word counts for more than reports.',
  },
  samePhone: {
    vi: 'Dùng đúng số {phone} ghi trên bản đồ thì được nhận ngay. Số khác thì chờ cán bộ xã, phường duyệt.',
    en: 'With the number {phone} that the map shows the place is yours at once. With another an officer decides.',
  },
  otherPhone: {
    vi: 'Cán bộ xã, phường sẽ xem và duyệt yêu cầu; quý vị được báo bằng tin nhắn.',
    en: 'An officer of the commune looks at the claim and decides; you are told by message.',
  },
  again: {
    vi: 'Đã từng được duyệt, nay dùng máy khác hoặc mất máy? Hãy nhận lại bằng chính số điện thoại đó: không phải chờ duyệt, và máy cũ hết quyền.',
    en: 'Granted before, and on another phone now? Claim again with the same number: nobody has to decide, and the old phone loses its right.',
  },
  phone: { vi: 'Số điện thoại di động của quý vị', en: 'Your mobile phone number' },
  phoneHint: {
    vi: 'Mã xác nhận được gửi đến số này. Chỉ cán bộ xét yêu cầu nhìn thấy số.',
    en: 'A code is sent to it. Only the officer who decides sees the number.',
  },
  phoneWrong: { vi: 'Hãy ghi số điện thoại', en: 'Write the phone number' },
  fullName: { vi: 'Họ và tên', en: 'Your name' },
  fullNameHint: { vi: 'Để cán bộ biết hỏi ai khi xét yêu cầu', en: 'So that the officer knows whom to ask for' },
  sendCode: { vi: 'Gửi mã xác nhận', en: 'Send me a code' },
  sentReason: {
    vi: 'Một mã gồm 6 chữ số đã được gửi đến {phone} và dùng trong 10 phút. Nhập sai nhiều lần thì phải xin mã mới.',
    en: 'A code of six digits was sent to {phone}. It can be used for 10 minutes; after several wrong ones ask for a new one.',
  },
  tellCode: { vi: 'Xác nhận', en: 'Confirm' },
  anew: { vi: 'Ghi lại số điện thoại', en: 'Change the phone number' },
  codeUsed: {
    vi: 'Mã này đã dùng và không còn hiệu lực. Hãy xin mã mới.',
    en: 'This code was used and is good for nothing any more. Ask for a new one.',
  },
  notKept: { vi: 'Thiết bị này không lưu được', en: 'This device keeps nothing' },
  notKeptReason: {
    vi: 'Khi đóng trang, quý vị sẽ phải xác nhận lại bằng chính số điện thoại đó.',
    en: 'Once this page is closed you confirm again with the same number.',
  },
  waiting: { vi: 'Đang chờ cán bộ duyệt', en: 'Waiting for an officer' },
  waitingReason: {
    vi: 'Số điện thoại đã được xác nhận. Cán bộ xã, phường sẽ duyệt; quý vị được báo bằng tin nhắn.',
    en: 'Your phone is confirmed. An officer of the commune decides; you are told by message.',
  },
  waitingBack: {
    vi: 'Để quay lại: trên bản đồ hàng thiết yếu của thiết bị này có mục “Cửa hàng của tôi”. Trên máy khác, mở điểm này và xác nhận lại bằng chính số điện thoại đó.',
    en: 'To come back: the map of essential goods on this device has “My shop”. On another phone, open this place and confirm the same number again.',
  },
  checkAgain: { vi: 'Xem đã duyệt chưa', en: 'See whether it is granted' },
  checkedAt: { vi: 'Chưa duyệt, tính đến {time}.', en: 'Not granted yet, as of {time}.' },
  sees: { vi: 'Mọi người đang thấy', en: 'What everybody sees' },
  yourWord: {
    vi: 'Lời của quý vị: {state}, lúc {time}. Còn được tin đến {until}, trừ khi cán bộ hoặc nhiều người báo khác.',
    en: 'Your word: {state}, at {time}. It stands until {until}, unless an officer or several people say otherwise.',
  },
  wordFaded: {
    vi: 'Lời của quý vị lúc {time} đã quá lâu nên không còn được tin. Hãy báo lại.',
    en: 'Your word of {time} is too old to be believed. Say it again.',
  },
  noWord: {
    vi: 'Quý vị chưa báo mở hay đóng, hoặc cán bộ đã báo sau đó.',
    en: 'You have not said whether it is open, or an officer has spoken since.',
  },
  'state-open': { vi: 'đang mở', en: 'open' },
  'state-closed': { vi: 'đã đóng', en: 'closed' },
  wordOfGood: { vi: '{good}: được tin đến {until}', en: '{good}: stands until {until}' },
  wordsOfGoods: { vi: 'Lời của quý vị về hàng hóa', en: 'Your word about goods' },
  said: { vi: 'Đã ghi nhận', en: 'Taken' },
  saidReason: { vi: 'Bản đồ hiển thị ngay, muộn nhất sau một phút.', en: 'The map shows it at once, within a minute.' },
  now: { vi: 'Bây giờ cửa hàng thế nào?', en: 'How is your shop now?' },
  open: { vi: 'Đang mở', en: 'Open' },
  closed: { vi: 'Đã đóng', en: 'Closed' },
  goods: { vi: 'Hàng còn hay hết?', en: 'What is there, what is not?' },
  otherGoods: { vi: 'Mặt hàng khác', en: 'Other goods' },
  'in-stock': { vi: 'Còn {good}', en: 'Has {good}' },
  'out-of-stock': { vi: 'Hết {good}', en: 'Out of {good}' },
  hours: { vi: 'Giờ bán hằng ngày', en: 'Hours of every day' },
  changeHours: { vi: 'Đổi giờ bán', en: 'Change the hours' },
  typedHours: { vi: 'Giờ khác', en: 'Other hours' },
  typedHoursHint: {
    vi: 'Ví dụ: 05:00-09:00, 15:00-18:00',
    en: 'For example: 05:00-09:00, 15:00-18:00',
  },
  typedHoursWrong: {
    vi: 'Hãy ghi giờ như 05:00-09:00, 15:00-18:00',
    en: 'Write the hours as in 05:00-09:00, 15:00-18:00',
  },
  saveHours: { vi: 'Lưu giờ bán', en: 'Save the hours' },
  delivery: { vi: 'Giao hàng', en: 'Delivery' },
  delivers: { vi: 'Có giao hàng', en: 'We deliver' },
  deliversNot: { vi: 'Không giao hàng', en: 'We do not deliver' },
  device: { vi: 'Thiết bị này', en: 'This device' },
  deviceUntil: {
    vi: 'Thiết bị này được thay mặt cửa hàng đến {time}; sau đó xác nhận lại bằng số điện thoại.',
    en: 'This device speaks for the shop until {time}; then the phone is confirmed again.',
  },
  forget: { vi: 'Bỏ quyền trên thiết bị này', en: 'No longer on this device' },
});
