package io.ncatbot.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.ncatbot.event.RawJson;
import io.ncatbot.message.FileSource;
import io.ncatbot.message.ForwardMessage;
import io.ncatbot.message.Message;
import io.ncatbot.message.Node;
import io.ncatbot.message.Segment;
import io.ncatbot.message.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * How each type of parameter is written.
 */
class ParamWriterTest {

	private static final String HI = "[{'type':'text','data':{'text':'hi'}}]";

	enum Plain {

		FIRST_ONE

	}

	enum Named implements WireName {

		SECOND;

		@Override
		public String wireName() {
			return "the-2nd";
		}

	}

	record Options(long userId, @Nullable String nickName, Inner inner) {

		record Inner(boolean isOn) {

		}

	}

	private static String params(Consumer<ParamWriter> params) {
		return RequestWriter.params(params).replace('"', '\'');
	}

	@Test
	void requestHasActionParamsAndEcho() {
		assertThat(RequestWriter.request("get_msg", (w) -> w.id("message_id", 5), "e\"1").json())
			.isEqualTo("{\"action\":\"get_msg\",\"params\":{\"message_id\":\"5\"},\"echo\":\"e\\\"1\"}");
		assertThat(RequestWriter.request("get_status", (w) -> {
		}, "2").json()).isEqualTo("{\"action\":\"get_status\",\"params\":{},\"echo\":\"2\"}");
	}

	@Test
	void ownFilesAreWrittenAsItIsDecided() {
		FileSource own = FileSource.of(new byte[1], "a.png");
		assertThat(RequestWriter
			.params((w) -> w.put("files", List.of(own, FileSource.url("http://x.invalid/"))),
					(file) -> "<" + file.name() + ">")
			.json()).isEqualTo("{\"files\":[\"<a.png>\",\"http://x.invalid/\"]}");
		assertThat(RequestWriter.quoted("C:\\a \"b\"")).isEqualTo("\"C:\\\\a \\\"b\\\"\"");
	}

	@Test
	void requestTellsWhetherNapCatHasToFetchAFile() {
		assertThat(RequestWriter.request("a", (w) -> w.put("file", FileSource.url("http://x.invalid/")), "e")
			.namesRemoteFile()).isTrue();
		assertThat(RequestWriter
			.request("a", (w) -> w.put("message", Message.empty().image(FileSource.onNapCatHost("/x"))), "e")
			.namesRemoteFile()).isTrue();
		assertThat(RequestWriter.request("a", (w) -> w.put("file", FileSource.of(new byte[1])), "e"))
			.returns(false, RequestWriter.Request::namesRemoteFile)
			.returns(true, RequestWriter.Request::carriesFile);
		assertThat(RequestWriter
			.request("a", (w) -> w.put("files", List.of(Map.of("file", FileSource.url("http://x.invalid/")))), "e")
			.namesRemoteFile()).isTrue();
	}

	@Test
	void idsGoOutAsText() {
		assertThat(params((w) -> {
			w.id("user_id", 9007199254740993L);
			w.id("group_id", Long.valueOf(-1));
			w.ids("ids", List.of(1L, 2L));
			w.ids("more_ids", 3, 4);
		})).isEqualTo("{'user_id':'9007199254740993','group_id':'-1','ids':['1','2'],'more_ids':['3','4']}");
	}

	@Test
	void scalarsKeepTheirType() {
		assertThat(params((w) -> {
			w.put("int", 1);
			w.put("long", 9007199254740993L);
			w.put("double", 1.5);
			w.put("flag", true);
			w.put("boxed", Integer.valueOf(2));
			w.put("boxed_flag", Boolean.FALSE);
			w.put("big", new BigInteger("123456789012345678901234567890"));
			w.put("decimal", new BigDecimal("1.50"));
			w.put("text", "小\"明");
			w.put("time", Duration.ofMinutes(2).plusMillis(999));
			w.put("plain", Plain.FIRST_ONE);
			w.put("named", Named.SECOND);
		})).isEqualTo("{'int':1,'long':9007199254740993,'double':1.5,'flag':true,'boxed':2,'boxed_flag':false,"
				+ "'big':123456789012345678901234567890,'decimal':1.50,'text':'小\\'明','time':120,"
				+ "'plain':'first_one','named':'the-2nd'}");
	}

	@Test
	void whatIsNullIsLeftOut() {
		assertThat(params((w) -> {
			w.id("a", (Long) null);
			w.ids("b", (Collection<Long>) null);
			w.ids("c", (long[]) null);
			w.put("d", (Number) null);
			w.put("e", (Boolean) null);
			w.put("f", (String) null);
			w.put("g", (Duration) null);
			w.put("h", (Plain) null);
			w.put("i", (Collection<?>) null);
			w.put("j", (Map<String, ?>) null);
			w.put("k", (JsonNode) null);
			w.put("l", RawJson.of("null").tree());
			w.put("m", (Message) null);
			w.putPrivate("n", null);
			w.put("o", (Segment) null);
			w.put("p", (ForwardMessage) null);
			w.put("q", (FileSource) null);
		})).isEqualTo("{}");
	}

	@Test
	void containersHoldAnythingThatCanBeWritten() {
		Map<String, @Nullable Object> map = new LinkedHashMap<>();
		map.put("a", null);
		map.put("b", List.of(1, "x", true, Plain.FIRST_ONE, List.of(), Map.of("c", Duration.ofSeconds(3))));
		map.put("d", new Options(7, null, new Options.Inner(true)));
		map.put("e", new long[] { 1 });
		map.put("f", new String[] { "x" });
		assertThat(params((w) -> w.put("map", map)))
			.isEqualTo("{'map':{'b':[1,'x',true,'first_one',[],{'c':3}],'d':{'user_id':7,'inner':{'is_on':true}},"
					+ "'e':[1],'f':['x']}}");
	}

	@Test
	void treeIsWrittenAsItIs() {
		String json = "{\"a\":[1,2.5,null,true,\"x\",{}],\"big\":123456789012345678901234567890}";
		assertThat(RequestWriter.params((w) -> w.put("tree", RawJson.of(json).tree())))
			.isEqualTo("{\"tree\":" + json + "}");
	}

	@Test
	void parametersOfUnknownActionsComeFromMapsAndRecords() {
		Map<String, @Nullable Object> map = new LinkedHashMap<>();
		map.put("user_id", 7);
		map.put("none", null);
		map.put("message", Message.of("hi").at(9));
		assertThat(params((w) -> w.putAll(map))).isEqualTo("{'user_id':7,'message':" + HI + "}");
		assertThat(params((w) -> w.putAll(new Options(7, "n", new Options.Inner(false)))))
			.isEqualTo("{'user_id':7,'nick_name':'n','inner':{'is_on':false}}");
	}

	@Test
	void whatCannotBeWrittenIsNamed() {
		assertThatIllegalArgumentException().isThrownBy(() -> params((w) -> w.putAll(Map.of("it", new Object()))))
			.withMessageContaining("'it' is a java.lang.Object");
		assertThatIllegalArgumentException().isThrownBy(() -> params((w) -> w.put("it", Arrays.asList("a", null))))
			.withMessageContaining("'it' has an element that is null");
		assertThatIllegalArgumentException().isThrownBy(() -> params((w) -> w.put("it", Double.valueOf(Double.NaN))))
			.withMessageContaining("'it' is NaN");
		assertThat(params((w) -> w.put("next", "works"))).isEqualTo("{'next':'works'}");
	}

	@Test
	void messageIsAnArrayOfSegments() {
		assertThat(params((w) -> w.put("message", Message.of("[CQ:dice]").reply(4).face(14))))
			.isEqualTo("{'message':[{'type':'reply','data':{'id':'4'}},{'type':'text','data':{'text':'[CQ:dice]'}},"
					+ "{'type':'face','data':{'id':'14'}}]}");
		assertThat(params((w) -> w.put("message", new Text("hi")))).isEqualTo("{'message':" + HI + "}");
		assertThat(params((w) -> w.put("messages", List.of(Message.of("hi"))))).isEqualTo("{'messages':[" + HI + "]}");
	}

	@Test
	void ownContentIsInlinedAndAllElseNamed() {
		assertThat(params((w) -> {
			w.put("a", FileSource.of(new byte[] { 1, 2, 3 }));
			w.put("b", FileSource.url("http://x.invalid/a?b=c"));
			w.put("c", FileSource.onNapCatHost("/data/a"));
			w.put("d", FileSource.received("key"));
		})).isEqualTo("{'a':'base64://AQID','b':'http://x.invalid/a?b=c','c':'/data/a','d':'key'}");
	}

	@Test
	void mentionIsLeftOutInPrivateChatsOnly() {
		Message message = Message.of("hi").at(7);
		String mention = "{'message':[{'type':'text','data':{'text':'hi'}},{'type':'at','data':{'qq':'7'}}]}";
		assertThat(params((w) -> w.put("message", message))).isEqualTo(mention);
		assertThat(params((w) -> w.putPrivate("message", message))).isEqualTo("{'message':" + HI + "}");
		assertThat(params((w) -> {
			w.id("user_id", 5);
			w.put("message", message);
		})).isEqualTo("{'user_id':'5','message':" + HI + "}");
		assertThat(params((w) -> {
			w.id("group_id", 5);
			w.id("user_id", 5);
			w.put("message", message);
		})).contains("'qq':'7'");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> params((w) -> w.putPrivate("message", Message.empty().at(7))))
			.withMessageContaining("only mentions somebody")
			.withMessageContaining("add text");
	}

	@Test
	void forwardPutsTheTextsOfItsCardBesideIt() {
		ForwardMessage forward = ForwardMessage.ofIds(List.of(1L, 2L))
			.withTitle("T")
			.withSummary("S")
			.withPrompt("P")
			.withNews("a", "b");
		assertThat(params((w) -> w.put("messages", forward)))
			.isEqualTo("{'messages':[{'type':'node','data':{'id':'1'}},{'type':'node','data':{'id':'2'}}],"
					+ "'source':'T','summary':'S','prompt':'P','news':[{'text':'a'},{'text':'b'}]}");
		assertThat(params((w) -> w.put("messages", ForwardMessage.ofIds(1))))
			.isEqualTo("{'messages':[{'type':'node','data':{'id':'1'}}]}");
	}

	@Test
	void nodesMayBeMadeUpAndNested() {
		ForwardMessage inner = ForwardMessage.of(Message.of("hi")).withTitle("T").withNews("n");
		assertThat(params((w) -> w.put("messages",
				ForwardMessage.of(Node.of(7L, "n", Message.of("hi")).withTime(9), Node.of(8L, null, inner)))))
			.isEqualTo("{'messages':[{'type':'node','data':{'user_id':'7','nickname':'n','time':9,'content':" + HI
					+ "}},{'type':'node','data':{'user_id':'8','source':'T','news':[{'text':'n'}],"
					+ "'content':[{'type':'node','data':{'content':" + HI + "}}]}}]}");
	}

	@Test
	void receivedNodeIsSentByItsContent() {
		Node received = new Node(5L, 7L, "n", Message.of("hi"), null, null);
		assertThat(params((w) -> w.put("messages", ForwardMessage.of(received))))
			.isEqualTo("{'messages':[{'type':'node','data':{'user_id':'7','nickname':'n','content':" + HI + "}}]}");
	}

}
