package io.ncatbot.processor;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BodyTests {

	@TempDir
	Path output;

	@Test
	void bothFormsShareOneCall() throws Exception {
		Outcome outcome = compile("""
				@Action("send_group_msg")
				CompletableFuture<ApiResult<String>> sendGroupMsg(long groupId, String text);
				""");
		assertThat(outcome.bodies()).contains("""
				\t@Override
				\tpublic CompletableFuture<ApiResult<String>> sendGroupMsg(long groupId, String text) {
				\t\treturn start(sendGroupMsgCall(groupId, text));
				\t}

				\t@Override
				\tpublic ApiResult<String> sendGroupMsgSync(long groupId, String text) {
				\t\treturn await(sendGroupMsgCall(groupId, text));
				\t}

				\tprivate static ActionCall<String> sendGroupMsgCall(long groupId, String text) {
				\t\treturn new ActionCall<>("send_group_msg", STRING, w -> {
				\t\t\tw.id("group_id", groupId);
				\t\t\tw.put("text", text);
				\t\t});
				\t}
				""");
		String written = " send_group_msg as String [group_id=id 5, text=hi]";
		assertThat(outcome.call("sendGroupMsg", 5L, "hi")).isEqualTo("started" + written);
		assertThat(outcome.call("sendGroupMsgSync", 5L, "hi")).isEqualTo("awaited" + written);
	}

	@Test
	void classIsForItsPackageOnly() throws Exception {
		int modifiers = compile("").load("io.ncatbot.api.GeneratedBotAPI").getModifiers();
		assertThat(Modifier.isAbstract(modifiers)).isTrue();
		assertThat(Modifier.isPublic(modifiers)).isFalse();
	}

	@Test
	void withoutParametersNothingIsWritten() throws Exception {
		Outcome outcome = compile("@Action(\"get_status\") CompletableFuture<ApiResult<Void>> getStatus();");
		assertThat(outcome.bodies()).contains("return new ActionCall<>(\"get_status\", NONE, w -> { });\n");
		assertThat(outcome.call("getStatusSync")).isEqualTo("awaited get_status as none []");
	}

	@Test
	void longIsAnIdOnlyUnderTheNameOfOne() throws Exception {
		Outcome outcome = compile(
				"""
						@Action("x")
						CompletableFuture<ApiResult<Void>> x(long id, Long uin, @Nullable Long targetId, long peerUin, long size,
								int fileId, long idle, @Param("message_id") long seq, @Param("count") long groupId);
						""");
		assertThat(outcome.call("xSync", 1L, 2L, 3L, 4L, 5L, 6, 7L, 8L, 9L)).isEqualTo(
				"awaited x as none [id=id 1, uin=id 2, target_id=id 3, peer_uin=id 4, size=long 5, file_id=long 6, "
						+ "idle=long 7, message_id=id 8, count=long 9]");
	}

	@Test
	void severalIdsAreWrittenAsIds() throws Exception {
		Outcome outcome = compile("""
				@Action("x")
				CompletableFuture<ApiResult<Void>> x(List<Long> userIds, @Param("user_id") Collection<Long> users,
						List<@Nullable Long> peerUins, long[] messageIds, List<Long> sizes, List<String> fileIds,
						long... groupIds);
				""");
		List<Long> ids = List.of(1L, 2L);
		assertThat(outcome.call("xSync", ids, ids, ids, new long[] { 3 }, ids, List.of("a"), new long[] { 4, 5 }))
			.isEqualTo("awaited x as none [user_ids=ids [1, 2], user_id=ids [1, 2], peer_uins=ids [1, 2], "
					+ "message_ids=ids [3], sizes=[1, 2], file_ids=[a], group_ids=ids [4, 5]]");
	}

	@Test
	void everyTypeThatCanBeSentIsAccepted() {
		compile("""
				enum Level { LOW }
				@Action("x")
				CompletableFuture<ApiResult<Void>> x(boolean a, byte b, short c, int e, float f, double g, Integer h,
						Boolean i, String j, Duration k, Level l, List<String> m, Collection<Message> n, Map<String, ?> o,
						JsonNode p, Message q, java.util.concurrent.TimeUnit r, List<?> s, List<List<String>> t, Long u,
						List<Object> v);
				""");
	}

	@Test
	void optionsAreSentComponentByComponent() throws Exception {
		Outcome outcome = compile(
				"""
						/** Options. */
						@ActionOptions
						record Options(@Nullable Long groupId, @Nullable Integer pageSize, @Param("filter") @Nullable String text,
								List<Long> userIds) {
							public Options() {
								this(7L, 20, null, List.of(1L));
							}
						}
						@Action("search")
						CompletableFuture<ApiResult<Void>> search(String keyword, Options options, boolean last);
						""");
		Object options = outcome.load("io.ncatbot.api.test.Some$Options").getConstructor().newInstance();
		assertThat(options).isNotNull();
		assertThat(outcome.bodies()).contains("""
				\tprivate static ActionCall<Void> searchCall(String keyword, Some.Options options, boolean last) {
				\t\tObjects.requireNonNull(options, "options");
				\t\treturn new ActionCall<>("search", NONE, w -> {
				\t\t\tw.put("keyword", keyword);
				\t\t\tw.id("group_id", options.groupId());
				\t\t\tw.put("page_size", options.pageSize());
				\t\t\tw.put("filter", options.text());
				\t\t\tw.ids("user_ids", options.userIds());
				\t\t\tw.put("last", last);
				\t\t});
				\t}
				""");
	}

	@Test
	void missingOptionsAreRefusedAtTheCall() {
		Outcome outcome = compile("""
				@ActionOptions
				record Options(int pageSize) {
				}
				@Action("search")
				CompletableFuture<ApiResult<Void>> search(Options options);
				""");
		assertThatExceptionOfType(InvocationTargetException.class)
			.isThrownBy(() -> outcome.call("search", new Object[] { null }))
			.withCauseInstanceOf(NullPointerException.class)
			.satisfies((ex) -> assertThat(ex.getCause()).hasMessage("options"));
	}

	@Test
	void oneConstantServesAllActionsWithOneResult() {
		String bodies = compile("""
				@Action("a") CompletableFuture<ApiResult<Message>> a();
				@Action("b") CompletableFuture<ApiResult<Message>> b();
				@Action("c") CompletableFuture<ApiResult<List<Message>>> c();
				@Action("d") CompletableFuture<ApiResult<JsonNode>> d();
				@Action("e") CompletableFuture<ApiResult<Void>> e();
				""").bodies();
		assertThat(bodies).containsOnlyOnce("DataType<Message> MESSAGE = DataType.of(Message.class);")
			.containsOnlyOnce("DataType<List<Message>> MESSAGE_LIST = DataType.listOf(Message.class);")
			.containsOnlyOnce("DataType<JsonNode> JSON_NODE = DataType.of(JsonNode.class);")
			.containsOnlyOnce("DataType<Void> NONE = DataType.none();");
	}

	@Test
	void overloadsHaveBodiesOfTheirOwn() throws Exception {
		Outcome outcome = compile("""
				@Action("get") CompletableFuture<ApiResult<Void>> get();
				@Action("get") CompletableFuture<ApiResult<Void>> get(String name);
				@Action("get") CompletableFuture<ApiResult<Void>> get(List<String> names);
				@Action("call") CompletableFuture<ApiResult<Void>> getCall2();
				""");
		assertThat(outcome.bodies()).contains(" getCall(", " getCall2(", " getCall3(");
		assertThat(outcome.call("getSync")).isEqualTo("awaited get as none []");
		assertThat(outcome.call("getSync", "a")).isEqualTo("awaited get as none [name=a]");
		assertThat(outcome.call("getSync", List.of("b"))).isEqualTo("awaited get as none [names=[b]]");
		assertThat(outcome.call("getCall2Sync")).isEqualTo("awaited call as none []");
	}

	@Test
	void parametersMayHaveTheNamesThatBodiesUse() throws Exception {
		Outcome outcome = compile("""
				@Action("x") CompletableFuture<ApiResult<Void>> x(String w, String ww, String call);
				""");
		assertThat(outcome.call("xSync", "a", "b", "c")).isEqualTo("awaited x as none [w=a, ww=b, call=c]");
	}

	@Test
	void wireNameMayHoldWhatJavaEscapes() throws Exception {
		Outcome outcome = compile("""
				@Action("a\\\\b") CompletableFuture<ApiResult<Void>> x(@Param("say \\"hi\\"") String text);
				""");
		assertThat(outcome.call("xSync", "a")).isEqualTo("awaited a\\b as none [say \"hi\"=a]");
	}

	@Test
	void framesOfAStreamGoWhereTheTargetSays() {
		Outcome outcome = Compilation.into(this.output).area("Some", """
				@Action("download")
				CompletableFuture<ApiResult<String>> download(String fileId, Target target);
				@Action("listen")
				CompletableFuture<ApiResult<Integer>> listen(io.ncatbot.api.StreamTarget<Integer, Integer> target);
				abstract class Target implements io.ncatbot.api.StreamTarget<Long, String> {
				}
				""").source("io.ncatbot.api.BotAPI", """
				package io.ncatbot.api;
				@ActionRoot
				public interface BotAPI extends io.ncatbot.api.test.Some {
				}
				""").compile();
		assertThat(outcome.bodies()).contains("""
				\t\treturn new StreamCall<>(new ActionCall<>("download", LONG, w -> {
				\t\t\tw.put("file_id", fileId);
				\t\t}), target);
				""")
			.contains("private static StreamCall<Long, String> downloadCall(String fileId, Some.Target target) {")
			.contains("Objects.requireNonNull(target, \"target\");")
			.contains("return new StreamCall<>(new ActionCall<>(\"listen\", INTEGER, w -> { }), target);")
			.contains("abstract <F, T> CompletableFuture<ApiResult<T>> start(StreamCall<F, T> call);");
	}

	@Test
	void whatIsComposedHasATwinAndNoBody() {
		Outcome outcome = Compilation.into(this.output).area("Some", """
				@io.ncatbot.api.Composed
				CompletableFuture<ApiResult<String>> upload(String file);
				""").source("io.ncatbot.api.BotAPI", """
				package io.ncatbot.api;
				@ActionRoot
				public interface BotAPI extends io.ncatbot.api.test.Some {
				}
				""").compile().isClean();
		assertThat(outcome.twin("Some")).contains("\tApiResult<String> uploadSync(String file);");
		assertThat(outcome.bodies()).doesNotContain("upload");
	}

	@Test
	void withoutStreamsNobodyHasToCarryThem() {
		assertThat(compile("@Action(\"get_status\") CompletableFuture<ApiResult<Void>> getStatus();").bodies())
			.doesNotContain("StreamCall");
	}

	private Outcome compile(String methods) {
		return Compilation.into(this.output).area("Some", methods).root("io.ncatbot.api.test.Some").compile().isClean();
	}

}
