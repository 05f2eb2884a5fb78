package io.ncatbot.json;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.ncatbot.event.GroupMessage;
import io.ncatbot.event.RawJson;
import io.ncatbot.message.At;
import io.ncatbot.message.Contact;
import io.ncatbot.message.Dice;
import io.ncatbot.message.Face;
import io.ncatbot.message.File;
import io.ncatbot.message.FileSource;
import io.ncatbot.message.FlashTransfer;
import io.ncatbot.message.Forward;
import io.ncatbot.message.Image;
import io.ncatbot.message.Json;
import io.ncatbot.message.Location;
import io.ncatbot.message.Markdown;
import io.ncatbot.message.MarketFace;
import io.ncatbot.message.Message;
import io.ncatbot.message.MiniApp;
import io.ncatbot.message.Music;
import io.ncatbot.message.Node;
import io.ncatbot.message.OnlineFile;
import io.ncatbot.message.Poke;
import io.ncatbot.message.Reply;
import io.ncatbot.message.Rps;
import io.ncatbot.message.Segment;
import io.ncatbot.message.SegmentKind;
import io.ncatbot.message.SegmentKinds;
import io.ncatbot.message.Text;
import io.ncatbot.message.UnknownSegment;
import io.ncatbot.message.Video;
import io.ncatbot.message.Voice;
import io.ncatbot.message.Xml;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * One row for each kind of segment: how it is received, the record it becomes, and what
 * of it is sent again.
 */
class SegmentKindsTest {

	private static final JsonMapper MAPPER = JsonMapper.shared();

	private static JsonNode json(String text) {
		return RawJson.of(text.replace('\'', '"')).tree();
	}

	/**
	 * A row.
	 *
	 * @param data the data as it is received; single quotes stand for double ones
	 * @param segment the record
	 * @param sent the data as it is sent; null where that is refused
	 */
	record Row(String data, Segment segment, @Nullable String sent) {

		@Override
		public String toString() {
			return this.segment.type() + " " + this.data;
		}

	}

	static Stream<Row> rows() {
		return Stream.concat(Stream.concat(words(), media()), cards());
	}

	private static Stream<Row> words() {
		return Stream.of(new Row("{'text':'a [b]'}", new Text("a [b]"), "{'text':'a [b]'}"),
				new Row("{'qq':'10001'}", At.of(10001), "{'qq':'10001'}"),
				new Row("{'qq':'all'}", At.all(), "{'qq':'all'}"),
				new Row("{'id':'-42'}", new Reply(-42), "{'id':'-42'}"),
				new Row("{'id':'42','seq':7}", new Reply(42, 7L), "{'id':'42','seq':7}"),
				new Row("{'id':'14','raw':{'faceIndex':14},'resultId':'3','chainCount':2}",
						new Face(14, "3", 2, json("{'faceIndex':14}")), "{'id':'14','resultId':'3','chainCount':2}"),
				new Row("{'emoji_package_id':203875,'emoji_id':'e1','key':'k1','summary':'[狗头]'}",
						new MarketFace(203875, "e1", "k1", "[狗头]"),
						"{'emoji_package_id':203875,'emoji_id':'e1','key':'k1','summary':'[狗头]'}"),
				new Row("{'result':'6'}", new Dice("6"), "{}"), new Row("{'result':'1'}", new Rps("1"), "{}"),
				new Row("{'type':'1','id':'2001'}", new Poke("1", "2001"), null),
				new Row("{'content':'# x'}", new Markdown("# x"), "{'content':'# x'}"));
	}

	private static Stream<Row> media() {
		FileSource source = FileSource.received("A1B2.jpg");
		return Stream.of(
				new Row("{'summary':'','file':'A1B2.jpg','sub_type':1,'url':'https://i.invalid/a','file_size':'2048'}",
						new Image(source, "https://i.invalid/a", null, 1, 2048L, null, null, null),
						"{'file':'A1B2.jpg','sub_type':1}"),
				new Row("{'summary':'[狗头]','file':'A1B2.jpg','url':'u','key':'k1','emoji_id':'e1',"
						+ "'emoji_package_id':203875}", new Image(source, "u", "[狗头]", null, null, "k1", "e1", 203875L),
						"{'file':'A1B2.jpg','summary':'[狗头]'}"),
				new Row("{'file':'A1B2.jpg','path':'/p','url':'/p','file_size':'9'}", new Voice(source, "/p", "/p", 9L),
						"{'file':'A1B2.jpg'}"),
				new Row("{'file':'A1B2.jpg','file_size':'9','url':'u','name':'n.mp4','thumb':'http://t.invalid/'}",
						new Video(source, "u", 9L, "n.mp4", FileSource.url("http://t.invalid/")),
						"{'file':'A1B2.jpg','name':'n.mp4','thumb':'http://t.invalid/'}"),
				new Row("{'file':'A1B2.jpg','file_id':'/key','file_size':'9'}",
						new File(source, null, "/key", 9L, null), "{'file':'/key','name':'A1B2.jpg'}"),
				new Row("{'file':'A1B2.jpg','name':'n'}", new File(source, "n"), "{'file':'A1B2.jpg','name':'n'}"),
				new Row("{'msgId':'7312345678901234567','elementId':'8','fileName':'f','fileSize':'50','isDir':true}",
						new OnlineFile("7312345678901234567", "8", "f", 50, true), null),
				new Row("{'fileSetId':'fs-1'}", new FlashTransfer("fs-1"), null));
	}

	private static Stream<Row> cards() {
		return Stream.of(new Row("{'data':'{}'}", new Json("{}"), "{'data':'{}'}"),
				new Row("{'id':'7312345678901234567'}", new Forward("7312345678901234567"),
						"{'id':'7312345678901234567'}"),
				new Row("{'id':'5'}", Node.ofId(5), "{'id':'5'}"),
				new Row("{'user_id':'456','nickname':'n','content':[{'type':'text','data':{'text':'x'}}],'time':9}",
						Node.of(456L, "n", Message.of("x")).withTime(9),
						"{'user_id':'456','nickname':'n','time':9,'content':[{'type':'text','data':{'text':'x'}}]}"),
				new Row("{'type':'163','id':'9'}", Music.of("163", "9"), "{'type':'163','id':'9'}"),
				new Row("{'type':'custom','url':'u','audio':'a','title':'t','image':'i'}",
						Music.custom("u", "i", "a", "t"),
						"{'type':'custom','url':'u','audio':'a','title':'t','image':'i'}"),
				new Row("{'type':'group','id':'9'}", Contact.group(9), "{'type':'group','id':'9'}"),
				new Row("{'lat':'39.9','lon':116.4,'title':'t'}", new Location("39.9", "116.4", "t", null), null),
				new Row("{'data':'<x/>'}", new Xml("<x/>"), null), new Row("{'data':'{}'}", new MiniApp("{}"), null),
				new Row("{'depth':3,'nested':{'a':[1,null,true,2.5,12345678901234567890]}}",
						new UnknownSegment("hologram",
								json("{'depth':3,'nested':{'a':[1,null,true,2.5,12345678901234567890]}}")),
						"{'depth':3,'nested':{'a':[1,null,true,2.5,12345678901234567890]}}"));
	}

	private static Message receive(String segment) {
		return Corpus
			.event("{\"post_type\":\"message\",\"message_type\":\"group\",\"message\":[" + segment + "]}",
					GroupMessage.class)
			.message();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("rows")
	void segmentBecomesItsRecord(Row row) {
		String data = row.data().replace('\'', '"');
		String type = "\"type\":\"" + row.segment().type() + "\"";
		assertThat(receive("{" + type + ",\"data\":" + data + "}")).containsExactly(row.segment());
		assertThat(receive("{\"data\":" + data + "," + type + "}")).as("data first").containsExactly(row.segment());
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("rows")
	void recordIsSentAgainWithWhatNapCatTakes(Row row) {
		String sent = row.sent();
		if (sent == null) {
			assertThatIllegalArgumentException()
				.isThrownBy(() -> RequestWriter.params((w) -> w.put("message", row.segment())))
				.withMessageContaining("A '" + row.segment().type() + "' cannot be sent: NapCat ");
			return;
		}
		if (row.segment() instanceof Node node) {
			assertThat(MAPPER.readTree(RequestWriter.params((w) -> w.put("messages", Message.of(node))))
				.at("/messages/0/data")).isEqualTo(json(sent));
			return;
		}
		JsonNode message = MAPPER.readTree(RequestWriter.params((w) -> w.put("message", row.segment())));
		assertThat(message.at("/message/0/type").asString()).isEqualTo(row.segment().type());
		assertThat(message.at("/message/0/data")).isEqualTo(json(sent));
		assertThat(message.at("/message")).hasSize(1);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("rows")
	void recordComesBackFromItsCqCode(Row row) {
		Message message = Message.of(row.segment());
		if (row.segment() instanceof UnknownSegment) {
			// a CQ code has no types: the values are all text afterwards
			assertThat(Message.parseCq(message.toCq()).toCq()).isEqualTo(message.toCq());
		}
		else {
			assertThat(Message.parseCq(message.toCq())).isEqualTo(message);
		}
	}

	@Test
	void bothPostFormatsGiveTheSameMessage() {
		GroupMessage array = Corpus.event(Corpus.read("all_segments_array"), GroupMessage.class);
		GroupMessage string = Corpus.event(Corpus.read("all_segments_string"), GroupMessage.class);
		assertThat(array.message().segments()).hasSize(18).isEqualTo(string.message().segments());
		assertThat(array.message()).isEqualTo(string.message()).isEqualTo(Message.parseCq(array.rawMessage()));
	}

	@Test
	void everyPermittedRecordHasALine() {
		Set<String> lines = SegmentKinds.all()
			.stream()
			.map((kind) -> kind.recordType().getSimpleName())
			.collect(Collectors.toCollection(TreeSet::new));
		lines.add(UnknownSegment.class.getSimpleName());
		assertThat(lines).isEqualTo(SealedFamily.records(Segment.class));
	}

	@Test
	void everyLineHasARow() {
		Set<String> rows = rows().map((row) -> row.segment().getClass().getSimpleName())
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(rows).isEqualTo(SealedFamily.records(Segment.class));
	}

	@Test
	void everyLineIsNamedAsItsRecord() {
		assertThat(SegmentKinds.all())
			.allSatisfy((kind) -> assertThat(SegmentKinds.ofType(kind.type())).extracting(SegmentKind::recordType)
				.isEqualTo(kind.recordType()));
		assertThat(rows().map(Row::segment).filter((segment) -> !(segment instanceof UnknownSegment))).allSatisfy(
				(segment) -> assertThat(SegmentKinds.ofType(segment.type())).isSameAs(SegmentKinds.of(segment)));
	}

	@Test
	void marketFaceThatWasReceivedAsAnImageCanBeSent() {
		Image image = new Image(FileSource.received("m.gif"), "u", "[狗头]", null, null, "k1", "e1", 203875L);
		assertThat(image.marketFace()).isEqualTo(new MarketFace(203875, "e1", "k1", "[狗头]"));
		assertThat(new Image(FileSource.received("a.jpg")).marketFace()).isNull();
	}

}
