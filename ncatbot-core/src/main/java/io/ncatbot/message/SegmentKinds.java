package io.ncatbot.message;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/**
 * The kinds of segments, one line each: how a record is made from data, and its data from
 * a record. The same lines serve JSON and CQ codes.
 */
public final class SegmentKinds {

	private static final Map<String, SegmentKind<?>> BY_TYPE = new LinkedHashMap<>();

	private static final Map<Class<?>, SegmentKind<?>> BY_RECORD = new HashMap<>();

	static {
		kind("text", Text.class, (f) -> new Text(f.text(SegmentField.TEXT)),
				(s, w) -> w.text(SegmentField.TEXT, s.text()));
		kind("at", At.class, (f) -> new At(f.text(SegmentField.QQ)), (s, w) -> w.text(SegmentField.QQ, s.qq()));
		kind("reply", Reply.class, (f) -> new Reply(f.number(SegmentField.ID), f.numberOrNull(SegmentField.SEQ)),
				SegmentKinds::reply);
		kind("face", Face.class, SegmentKinds::face, SegmentKinds::face);
		kind("image", Image.class, SegmentKinds::image, SegmentKinds::image);
		kind("mface", MarketFace.class, SegmentKinds::marketFace, SegmentKinds::marketFace);
		kind("record", Voice.class, SegmentKinds::voice, SegmentKinds::voice);
		kind("video", Video.class, SegmentKinds::video, SegmentKinds::video);
		kind("file", File.class, SegmentKinds::file, SegmentKinds::file);
		kind("dice", Dice.class, (f) -> new Dice(f.textOrNull(SegmentField.RESULT)),
				(s, w) -> w.received(SegmentField.RESULT, s.result()));
		kind("rps", Rps.class, (f) -> new Rps(f.textOrNull(SegmentField.RESULT)),
				(s, w) -> w.received(SegmentField.RESULT, s.result()));
		kind("json", Json.class, (f) -> new Json(json(f)), (s, w) -> w.text(SegmentField.DATA, s.data()));
		kind("markdown", Markdown.class, (f) -> new Markdown(f.text(SegmentField.CONTENT)),
				(s, w) -> w.text(SegmentField.CONTENT, s.content()));
		kind("forward", Forward.class,
				(f) -> new Forward(f.text(SegmentField.ID), f.object(SegmentField.CONTENT, ForwardMessage.class)),
				(s, w) -> w.text(SegmentField.ID, s.id()));
		kind("node", Node.class, SegmentKinds::node, SegmentKinds::node);
		kind("music", Music.class, SegmentKinds::music, SegmentKinds::music);
		kind("contact", Contact.class, (f) -> new Contact(f.text(SegmentField.TYPE), f.text(SegmentField.ID)),
				SegmentKinds::contact);
		refused("location", Location.class, SegmentKinds::location, SegmentKinds::location,
				"NapCat sends a fixed test text in place of a location; send text, or a 'json' card of the place");
		refused("poke", Poke.class, (f) -> new Poke(f.text(SegmentField.TYPE), f.text(SegmentField.ID)),
				SegmentKinds::poke, "NapCat drops a poke that stands in a message; poke with the action send_poke");
		refused("onlinefile", OnlineFile.class, SegmentKinds::onlineFile, SegmentKinds::onlineFile,
				"NapCat drops an online file that stands in a message; offer one with the online-file actions");
		refused("flashtransfer", FlashTransfer.class, (f) -> new FlashTransfer(f.text(SegmentField.FILE_SET_ID)),
				(s, w) -> w.text(SegmentField.FILE_SET_ID, s.fileSetId()),
				"NapCat drops a flash transfer that stands in a message; send one with the action send_flash_msg");
		refused("xml", Xml.class, (f) -> new Xml(f.text(SegmentField.DATA)),
				(s, w) -> w.text(SegmentField.DATA, s.data()), "NapCat drops XML cards; send a 'json' card");
		refused("miniapp", MiniApp.class, (f) -> new MiniApp(json(f)), (s, w) -> w.text(SegmentField.DATA, s.data()),
				"NapCat drops a mini-program; get its card with the action get_mini_app_ark and send it as 'json'");
	}

	private SegmentKinds() {
	}

	private static <S extends Segment> void kind(String type, Class<S> record, Function<Fields<SegmentField>, S> decode,
			BiConsumer<S, SegmentSink> encode) {
		add(new SegmentKind<>(type, record, decode, encode, null));
	}

	private static <S extends Segment> void refused(String type, Class<S> record,
			Function<Fields<SegmentField>, S> decode, BiConsumer<S, SegmentSink> encode, String refusal) {
		add(new SegmentKind<>(type, record, decode, encode, refusal));
	}

	private static void add(SegmentKind<?> kind) {
		BY_TYPE.put(kind.type(), kind);
		BY_RECORD.put(kind.recordType(), kind);
	}

	/**
	 * Finds the kind of a type.
	 * @param type the segment's {@code type}
	 * @return the kind; null if the type is not known
	 */
	public static @Nullable SegmentKind<?> ofType(String type) {
		return BY_TYPE.get(type);
	}

	/**
	 * Finds the kind of a segment.
	 * @param segment the segment
	 * @return the kind; null for an {@link UnknownSegment}
	 */
	public static @Nullable SegmentKind<?> of(Segment segment) {
		return BY_RECORD.get(segment.getClass());
	}

	/**
	 * Lists the kinds.
	 * @return every kind that is known
	 */
	public static Collection<SegmentKind<?>> all() {
		return Collections.unmodifiableCollection(BY_TYPE.values());
	}

	private static void reply(Reply reply, SegmentSink w) {
		w.text(SegmentField.ID, Long.toString(reply.id()));
		w.number(SegmentField.SEQ, reply.seq());
	}

	private static Face face(Fields<SegmentField> f) {
		return new Face(f.integer(SegmentField.ID), f.textOrNull(SegmentField.RESULT_ID),
				f.integerOrNull(SegmentField.CHAIN_COUNT), f.json(SegmentField.RAW));
	}

	private static void face(Face face, SegmentSink w) {
		w.text(SegmentField.ID, Integer.toString(face.id()));
		w.text(SegmentField.RESULT_ID, face.resultId());
		w.number(SegmentField.CHAIN_COUNT, face.chainCount());
		w.received(SegmentField.RAW, face.raw());
	}

	private static FileSource source(Fields<SegmentField> f) {
		String file = f.textOrNull(SegmentField.FILE);
		return NapCatFile.read((file != null) ? file : f.text(SegmentField.URL));
	}

	private static Image image(Fields<SegmentField> f) {
		return new Image(source(f), f.textOrNull(SegmentField.URL), f.textOrNull(SegmentField.SUMMARY),
				f.integerOrNull(SegmentField.SUB_TYPE), f.numberOrNull(SegmentField.FILE_SIZE),
				f.textOrNull(SegmentField.KEY), f.textOrNull(SegmentField.EMOJI_ID),
				f.numberOrNull(SegmentField.EMOJI_PACKAGE_ID));
	}

	private static void image(Image image, SegmentSink w) {
		w.file(SegmentField.FILE, image.source());
		w.text(SegmentField.SUMMARY, image.summary());
		w.number(SegmentField.SUB_TYPE, image.subType());
		w.received(SegmentField.URL, image.url());
		w.received(SegmentField.FILE_SIZE, image.fileSize());
		w.received(SegmentField.KEY, image.key());
		w.received(SegmentField.EMOJI_ID, image.emojiId());
		w.received(SegmentField.EMOJI_PACKAGE_ID, image.emojiPackageId());
	}

	private static MarketFace marketFace(Fields<SegmentField> f) {
		return new MarketFace(f.number(SegmentField.EMOJI_PACKAGE_ID), f.text(SegmentField.EMOJI_ID),
				f.text(SegmentField.KEY), f.textOrNull(SegmentField.SUMMARY));
	}

	private static void marketFace(MarketFace face, SegmentSink w) {
		w.number(SegmentField.EMOJI_PACKAGE_ID, face.emojiPackageId());
		w.text(SegmentField.EMOJI_ID, face.emojiId());
		w.text(SegmentField.KEY, face.key());
		w.text(SegmentField.SUMMARY, face.summary());
	}

	private static Voice voice(Fields<SegmentField> f) {
		return new Voice(source(f), f.textOrNull(SegmentField.URL), f.textOrNull(SegmentField.PATH),
				f.numberOrNull(SegmentField.FILE_SIZE));
	}

	private static void voice(Voice voice, SegmentSink w) {
		w.file(SegmentField.FILE, voice.source());
		w.received(SegmentField.URL, voice.url());
		w.received(SegmentField.PATH, voice.path());
		w.received(SegmentField.FILE_SIZE, voice.fileSize());
	}

	private static Video video(Fields<SegmentField> f) {
		String thumb = f.textOrNull(SegmentField.THUMB);
		return new Video(source(f), f.textOrNull(SegmentField.URL), f.numberOrNull(SegmentField.FILE_SIZE),
				f.textOrNull(SegmentField.NAME), (thumb != null) ? NapCatFile.read(thumb) : null);
	}

	private static void video(Video video, SegmentSink w) {
		w.file(SegmentField.FILE, video.source());
		w.text(SegmentField.NAME, video.name());
		w.file(SegmentField.THUMB, video.thumb());
		w.received(SegmentField.URL, video.url());
		w.received(SegmentField.FILE_SIZE, video.fileSize());
	}

	private static File file(Fields<SegmentField> f) {
		return new File(source(f), f.textOrNull(SegmentField.NAME), f.textOrNull(SegmentField.FILE_ID),
				f.numberOrNull(SegmentField.FILE_SIZE), f.textOrNull(SegmentField.URL));
	}

	private static void file(File file, SegmentSink w) {
		boolean byKey = w.isSending() && file.fileId() != null && !file.source().isOwn();
		w.file(SegmentField.FILE, byKey ? FileSource.received(file.fileId()) : file.source());
		w.text(SegmentField.NAME, byKey ? file.file() : file.name());
		w.received(SegmentField.FILE_ID, file.fileId());
		w.received(SegmentField.FILE_SIZE, file.fileSize());
		w.received(SegmentField.URL, file.url());
	}

	private static String json(Fields<SegmentField> f) {
		JsonNode tree = f.isRange(SegmentField.DATA) ? f.json(SegmentField.DATA) : null;
		return (tree != null) ? tree.toString() : f.text(SegmentField.DATA);
	}

	private static Node node(Fields<SegmentField> f) {
		Long userId = f.numberOrNull(SegmentField.USER_ID);
		String nickname = f.textOrNull(SegmentField.NICKNAME);
		ForwardMessage cards = new ForwardMessage(List.of(), f.textOrNull(SegmentField.SOURCE),
				f.textOrNull(SegmentField.SUMMARY), f.textOrNull(SegmentField.PROMPT), news(f));
		return Node.read(f.numberOrNull(SegmentField.ID), (userId != null) ? userId : f.numberOrNull(SegmentField.UIN),
				(nickname != null) ? nickname : f.textOrNull(SegmentField.NAME),
				f.object(SegmentField.CONTENT, Message.class), f.numberOrNull(SegmentField.TIME), cards);
	}

	private static List<String> news(Fields<SegmentField> f) {
		JsonNode lines = f.json(SegmentField.NEWS);
		List<String> news = new ArrayList<>();
		if (lines != null) {
			lines.forEach((line) -> news.add(line.path("text").asString("")));
		}
		return news;
	}

	private static void node(Node node, SegmentSink w) {
		boolean byId = node.id() != null && node.content() == null && node.nested() == null;
		if (byId || !w.isSending()) {
			w.text(SegmentField.ID, (node.id() != null) ? Long.toString(node.id()) : null);
		}
		w.text(SegmentField.USER_ID, (node.userId() != null) ? Long.toString(node.userId()) : null);
		w.text(SegmentField.NICKNAME, node.nickname());
		w.number(SegmentField.TIME, node.time());
		w.content(node.content());
		w.content(node.nested());
	}

	private static Music music(Fields<SegmentField> f) {
		return new Music(f.text(SegmentField.TYPE), f.textOrNull(SegmentField.ID), f.textOrNull(SegmentField.URL),
				f.textOrNull(SegmentField.AUDIO), f.textOrNull(SegmentField.TITLE), f.textOrNull(SegmentField.IMAGE),
				f.textOrNull(SegmentField.CONTENT));
	}

	private static void music(Music music, SegmentSink w) {
		w.text(SegmentField.TYPE, music.platform());
		w.text(SegmentField.ID, music.id());
		w.text(SegmentField.URL, music.url());
		w.text(SegmentField.AUDIO, music.audio());
		w.text(SegmentField.TITLE, music.title());
		w.text(SegmentField.IMAGE, music.image());
		w.text(SegmentField.CONTENT, music.content());
	}

	private static void contact(Contact contact, SegmentSink w) {
		w.text(SegmentField.TYPE, contact.kind());
		w.text(SegmentField.ID, contact.id());
	}

	private static Location location(Fields<SegmentField> f) {
		return new Location(f.text(SegmentField.LAT), f.text(SegmentField.LON), f.textOrNull(SegmentField.TITLE),
				f.textOrNull(SegmentField.CONTENT));
	}

	private static void location(Location location, SegmentSink w) {
		w.text(SegmentField.LAT, location.lat());
		w.text(SegmentField.LON, location.lon());
		w.text(SegmentField.TITLE, location.title());
		w.text(SegmentField.CONTENT, location.content());
	}

	private static void poke(Poke poke, SegmentSink w) {
		w.text(SegmentField.TYPE, poke.kind());
		w.text(SegmentField.ID, poke.id());
	}

	private static OnlineFile onlineFile(Fields<SegmentField> f) {
		return new OnlineFile(f.text(SegmentField.MSG_ID), f.text(SegmentField.ELEMENT_ID),
				f.text(SegmentField.FILE_NAME), f.number(SegmentField.ONLINE_FILE_SIZE), f.flag(SegmentField.IS_DIR));
	}

	private static void onlineFile(OnlineFile file, SegmentSink w) {
		w.text(SegmentField.MSG_ID, file.msgId());
		w.text(SegmentField.ELEMENT_ID, file.elementId());
		w.text(SegmentField.FILE_NAME, file.fileName());
		w.number(SegmentField.ONLINE_FILE_SIZE, file.fileSize());
		w.text(SegmentField.IS_DIR, Boolean.toString(file.isDir()));
	}

}
