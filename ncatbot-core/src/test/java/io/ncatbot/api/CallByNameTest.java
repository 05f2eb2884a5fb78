package io.ncatbot.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.ncatbot.api.account.LoginInfo;
import io.ncatbot.connection.TestBot;
import io.ncatbot.message.Message;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.world.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Actions that have no method are called by their names, over a real socket.
 */
class CallByNameTest {

	private static final JsonMapper MAPPER = new JsonMapper();

	private final NapCatSimulator napCat = NapCatSimulator.builder()
		.world(World.of(10001, "喵喵").addFriend(456, "小明").addGroup(123, "测试群"))
		.start();

	private final TestBot bot = TestBot.at(this.napCat.url()).start().connected();

	private final BotAPI api = this.bot.api();

	@AfterEach
	void end() {
		this.bot.close();
		this.napCat.close();
	}

	private JsonNode lastParams() {
		return this.napCat.calls().get(this.napCat.calls().size() - 1).params();
	}

	private void answersWith(String data) {
		this.napCat.answer("of_tomorrow", (params) -> MAPPER.readTree(data));
	}

	@Test
	void withAMapAndItsDataAsItCame() {
		JsonNode data = this.api.call("get_login_info", Map.of()).join().orElseThrow();
		assertThat(data.path("nickname").asString()).isEqualTo("喵喵");
		assertThat(this.api.callSync("get_login_info", Map.of()).orElseThrow()).isEqualTo(data);
	}

	@Test
	void withItsDataAsARecord() {
		assertThat(this.api.callSync("get_login_info", Map.of(), LoginInfo.class).orElseThrow().nickname())
			.isEqualTo("喵喵");
	}

	@Test
	void withARecordOfWhichNothingIsLostAndNothingNullIsSent() {
		Ask ask = new Ask(9007199254740993L, 456, "猫", null, List.of(new Part(1, null)), Message.of("hi"));
		answersWith("null");
		assertThat(this.api.call("of_tomorrow", ask).join().isOk()).isTrue();
		String expected = "{'group_id':'9007199254740993','user_id':456,'cat_name':'猫','some_parts':[{'part_number':1}],"
				+ "'message':[{'type':'text','data':{'text':'hi'}}]}";
		assertThat(lastParams()).isEqualTo(MAPPER.readTree(expected.replace('\'', '"')));
		assertThat(this.api.callSync("of_tomorrow", ask).isOk()).isTrue();
		assertThat(lastParams()).isEqualTo(MAPPER.readTree(expected.replace('\'', '"')));
	}

	@Test
	void withARecordAndItsDataAsOne() {
		answersWith("{\"part_number\":\"7\",\"part_name\":8}");
		Part part = this.api.callSync("of_tomorrow", new Part(1, "a"), Part.class).orElseThrow();
		assertThat(part).isEqualTo(new Part(7, "8"));
		assertThat(this.api.call("of_tomorrow", new Part(1, "a"), Part.class).join().data()).isEqualTo(part);
	}

	@Test
	void withItsDataAsAList() {
		answersWith("[{\"part_number\":1},{\"part_number\":2}]");
		assertThat(this.api.callSync("of_tomorrow", Map.of(), DataType.listOf(Part.class)).orElseThrow())
			.containsExactly(new Part(1, null), new Part(2, null));
	}

	@Test
	void withItsDataAsAnyType() {
		answersWith("{\"a\":[{\"part_number\":1}],\"b\":[]}");
		DataType<Map<String, List<Part>>> type = DataType.of(new TypeReference<Map<String, List<Part>>>() {
		});
		Map<String, List<Part>> expected = Map.of("a", List.of(new Part(1, null)), "b", List.of());
		assertThat(this.api.callSync("of_tomorrow", new Part(1, null), type).orElseThrow()).isEqualTo(expected);
		assertThat(this.api.call("of_tomorrow", Map.of(), type).join().orElseThrow()).isEqualTo(expected);
	}

	/** NapCat leaves {@code data} out of some answers, and sends null in others. */
	@ParameterizedTest
	@ValueSource(strings = { "clean_cache", "of_tomorrow" })
	void withoutData(String action) {
		answersWith("null");
		assertThat(this.api.callSync(action, Map.of()).data()).isNull();
		for (DataType<?> type : List.of(DataType.none(), DataType.of(Part.class), DataType.of(String.class),
				DataType.listOf(Part.class), DataType.json())) {
			ApiResult<?> result = this.api.callSync(action, Map.of(), type);
			assertThat(result.isOk()).isTrue();
			assertThat((Object) result.data()).as("%s", type).isNull();
			assertThat((Object) result.orElseThrow()).as("%s", type).isNull();
		}
	}

	@Test
	void whatCannotBeWrittenIsRefusedAtTheCall() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.api.call("of_tomorrow", Map.of("a", new Object())))
			.withMessageContaining("'a'");
		assertThatIllegalArgumentException().isThrownBy(() -> this.api.call(" ", Map.of()))
			.withMessageContaining("wire name");
		assertThat(this.api.callSync("no_such_action", Map.of()).retcode()).isEqualTo(1404);
	}

	/**
	 * Parameters of an action that the library does not know.
	 */
	record Ask(long groupId, long userId, String catName, @Nullable String absent, List<Part> someParts,
			Message message) {

		Ask {
			Objects.requireNonNull(catName);
		}

	}

	/**
	 * A part of parameters, and of results.
	 */
	record Part(int partNumber, @Nullable String partName) {

	}

}
