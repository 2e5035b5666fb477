const glad = [":)", ":-)", ":]", ":-]", "=)", "=]", ":d", ":-d", "=d", ";)", ";-)", ";d", "^^", "^_^", "^__^", "<3", ":p", ":-p", ";p", ";-p", "=p", ":*", ":-*", "xd", ":')", ":'d"]
const sad = [":(", ":-(", ":[", ":-[", "=(", ":'(", ":'-(", ";(", ";-(", ":/", ":-/", ":\\", ":-\\", "=/", ":|", ":-|"]
const gladPictures = "😀😃😄😁😆😅😂🤣😊😇🙂😉😌😍🥰😘😗😙😚😋😛😎🤩🥳🤗👍👏🙌💪🎉🎊✨🌟⭐💯✅❤💙💚💛🧡💜🖤💖💕🙏🏆🚀☺♥"
const sadPictures = "😞😔😟😕🙁😣😖😫😩😢😭😤😠😡🤬😱😨😰😥😓🙄😒😑😐👎💔😳🤢🤮😬☹🤦🤡💩"
const gladCodes = ["+1", "thumbsup", "smile", "smiley", "grinning", "grin", "slightly_smiling_face", "simple_smile", "blush", "wink", "heart", "tada", "clap", "pray", "raised_hands", "joy", "rocket", "muscle", "star", "100", "sunglasses", "heart_eyes", "hugs", "hugging_face", "laughing", "sweat_smile"]
const sadCodes = ["-1", "thumbsdown", "disappointed", "frowning", "slightly_frowning_face", "cry", "sob", "angry", "rage", "confused", "worried", "unamused", "weary", "tired_face", "expressionless", "broken_heart", "facepalm", "face_palm", "person_facepalming", "scream"]

const each = (all: Iterable<string>, value: number): readonly (readonly [string, number])[] => Array.from(all, (one) => [one, value] as const)

const values = new Map([
  ...each(glad, 2),
  ...each(sad, -2),
  ...each(gladPictures, 2),
  ...each(sadPictures, -2),
  ...each(gladCodes.map((code) => `:${code}:`), 2),
  ...each(sadCodes.map((code) => `:${code}:`), -2),
])

/** How a face, a pictograph or a short code sounds, in every language alike: 2, 0 or -2. */
export const valueOfSign = (sign: string): number => values.get(sign) ?? 0
