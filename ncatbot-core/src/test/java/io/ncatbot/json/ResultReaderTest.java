package io.ncatbot.json;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.ncatbot.event.GroupMessage;
import io.ncatbot.event.Role;
import io.ncatbot.event.Sender;
import io.ncatbot.message.At;
import io.ncatbot.message.Face;
import io.ncatbot.message.Message;
import io.ncatbot.message.UnknownSegment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * How the data of results becomes records.
 */
class ResultReaderTest {

	enum Kind {

		FIRST, UNKNOWN

	}

	enum Strict implements WireName {

		ONE;

		@Override
		public String wireName() {
			return "no. 1";
		}

	}

	record Inner(String name, long size) {

	}

	record Sample(long groupId, int count, boolean isRobot, double rate, @Nullable Long ownerId, @Nullable Boolean vip,
			String nickName, @Nullable String remark, Kind kind, @Nullable Strict strict, List<String> tags,
			@Nullable List<Inner> parts, @Nullable Inner inner, Map<String, String> extra, Role role, Message message,
			@Nullable Message quoted, @Nullable Sender sender, @Nullable JsonNode rest,
			@JsonProperty("lastestMsg") @Nullable String latest) {

	}

	private static Sample read(String json) {
		Sample sample = ResultReader.read(JsonSlice.of(json.replace('\'', '"')), Sample.class);
		assertThat(sample).isNotNull();
		return sample;
	}

	private static final Sample NOTHING = new Sample(0, 0, false, 0, null, null, "", null, Kind.UNKNOWN, null,
			List.of(), null, null, Map.of(), Role.UNKNOWN, Message.empty(), null, null, null, null);

	@Test
	void componentsAreNamedInCamelCase() {
		Sample sample = read(
				"{'group_id':1,'count':2,'is_robot':true,'rate':1.5,'owner_id':3,'vip':false,'nick_name':'n',"
						+ "'remark':'','kind':'first','strict':'No. 1','tags':['a','b'],'parts':[{'name':'p','size':9}],"
						+ "'inner':{'name':'i','size':8},'extra':{'a':'b'},'role':'owner',"
						+ "'message':[{'type':'at','data':{'qq':'7'}}],'quoted':'[CQ:face,id=1]','sender':{'user_id':5},"
						+ "'rest':[1,{}],'lastestMsg':'x','something':{'new':1}}");
		assertThat(sample).isEqualTo(new Sample(1, 2, true, 1.5, 3L, false, "n", "", Kind.FIRST, Strict.ONE,
				List.of("a", "b"), List.of(new Inner("p", 9)), new Inner("i", 8), Map.of("a", "b"), Role.OWNER,
				Message.of(At.of(7)), Message.of(new Face(1)),
				new Sender(5, "", "", Role.UNKNOWN, null, null, null, null, null), JsonSliceNode.of("[1,{}]"), "x"));
	}

	@Test
	void whatIsMissingIsZeroOrEmptyOrNull() {
		assertThat(read("{}")).isEqualTo(NOTHING);
	}

	@Test
	void whatIsNullIsZeroOrEmptyOrNull() {
		assertThat(read("{'group_id':null,'count':null,'is_robot':null,'rate':null,'owner_id':null,'vip':null,"
				+ "'nick_name':null,'remark':null,'kind':null,'strict':null,'tags':null,'parts':null,'inner':null,"
				+ "'extra':null,'role':null,'message':null,'quoted':null,'sender':null,'rest':null,'lastestMsg':null}"))
			.isEqualTo(NOTHING);
	}

	@Test
	void numbersComeAsTextAndTextAsNumbers() {
		Sample sample = read("{'group_id':'9007199254740993','count':'7','is_robot':'true','rate':'1.5','owner_id':'3',"
				+ "'vip':1,'nick_name':12,'remark':true,'tags':[1,'b'],'parts':[{'name':1.50,'size':'9'}]}");
		assertThat(sample).returns(9007199254740993L, Sample::groupId)
			.returns(7, Sample::count)
			.returns(true, Sample::isRobot)
			.returns(1.5, Sample::rate)
			.returns(3L, Sample::ownerId)
			.returns(true, Sample::vip)
			.returns("12", Sample::nickName)
			.returns("true", Sample::remark)
			.returns(List.of("1", "b"), Sample::tags)
			.returns(List.of(new Inner("1.50", 9)), Sample::parts);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{'a':[1]}", "[{'a':1}]", "[]", "'x'", "1.5", "true", "99999999999999999999", "''" })
	void oneKeyOfAWrongShapeDoesNotCostTheResult(String value) {
		Sample sample = read(("{'group_id':V,'count':V,'is_robot':V,'rate':V,'owner_id':V,'vip':V,'nick_name':V,"
				+ "'remark':V,'kind':V,'strict':V,'tags':V,'parts':V,'inner':V,'extra':V,'role':V,'message':V,'quoted':V,"
				+ "'sender':V,'rest':V,'lastestMsg':'ok'}")
			.replace("V", value));
		assertThat(sample).returns(0L, Sample::groupId)
			.returns(0, Sample::count)
			.returns(Kind.UNKNOWN, Sample::kind)
			.returns(Role.UNKNOWN, Sample::role)
			.returns("ok", Sample::latest);
		assertThat(sample.tags()).isNotNull();
		assertThat(sample.message()).isNotNull();
	}

	@Test
	void textOfAWrongShapeIsNullOnlyWhereItMayBe() {
		assertThat(read("{'nick_name':[1],'remark':[1],'tags':[{}]}")).returns("", Sample::nickName)
			.returns(null, Sample::remark)
			.returns(List.of(""), Sample::tags);
	}

	@Test
	void nullsInListsAreLeftOut() {
		assertThat(read("{'tags':[null,'a',null],'parts':[null]}")).returns(List.of("a"), Sample::tags)
			.returns(List.of(), Sample::parts);
	}

	@Test
	void unknownConstantIsUnknownOrNull() {
		assertThat(read("{'kind':'new','strict':'new','role':'emperor'}")).returns(Kind.UNKNOWN, Sample::kind)
			.returns(null, Sample::strict)
			.returns(Role.UNKNOWN, Sample::role);
	}

	@Test
	void messageOfAResultIsThatOfTheEvent() {
		String event = Corpus.read("all_segments_array");
		GroupMessage expected = Corpus.event(event, GroupMessage.class);
		String wrapped = "{\"messages\":[" + event + "," + Corpus.read("all_segments_string") + "]}";
		byte[] utf8 = ("padding" + wrapped).getBytes(java.nio.charset.StandardCharsets.UTF_8);
		History history = ResultReader.read(new JsonSlice(utf8, 7, utf8.length), History.class);
		assertThat(history).isNotNull();
		assertThat(history.messages()).extracting(Entry::message)
			.containsExactly(expected.message(), expected.message());
		assertThat(history.messages()).extracting(Entry::sender).containsOnly(expected.sender());
	}

	record History(List<Entry> messages) {

	}

	record Entry(Message message, Sender sender) {

	}

	@Test
	void unknownSegmentOfAResultKeepsItsData() {
		assertThat(read("{'message':[{'type':'x','data':{'a':[1,2]}}]}").message())
			.containsExactly(new UnknownSegment("x", JsonSliceNode.of("{\"a\":[1,2]}")));
	}

	@Test
	void scalarsAndTreesAreDataToo() {
		assertThat(ResultReader.read(JsonSlice.of("\"x\""), String.class)).isEqualTo("x");
		assertThat(ResultReader.read(JsonSlice.of("12"), String.class)).isEqualTo("12");
		assertThat(ResultReader.read(JsonSlice.of("\"12\""), Long.class)).isEqualTo(12L);
		assertThat(ResultReader.read(JsonSlice.of("true"), Boolean.class)).isTrue();
		assertThat(ResultReader.read(JsonSlice.of("{\"a\":1}"), JsonNode.class))
			.isEqualTo(JsonSliceNode.of("{\"a\":1}"));
		assertThat(ResultReader.read(JsonSlice.of("null"), Sample.class)).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "[1]", "\"x\"", "5", "true" })
	void dataOfAWhollyDifferentShapeIsAnError(String data) {
		assertThatExceptionOfType(JacksonException.class)
			.isThrownBy(() -> ResultReader.read(JsonSlice.of(data), Sample.class))
			.withMessageContaining("Sample");
	}

	@Test
	void errorNamesThePath() {
		assertThatExceptionOfType(JacksonException.class)
			.isThrownBy(
					() -> ResultReader.read(JsonSlice.of("{\"parts\":[{\"name\":\"a\"},{\"name\":\"b"), Sample.class))
			.withMessageContaining("[\"parts\"]");
	}

	/**
	 * Reads trees to compare with.
	 */
	static final class JsonSliceNode {

		private JsonSliceNode() {
		}

		static JsonNode of(String json) {
			JsonNode node = ResultReader.read(JsonSlice.of(json), JsonNode.class);
			assertThat(node).isNotNull();
			return node;
		}

	}

}
