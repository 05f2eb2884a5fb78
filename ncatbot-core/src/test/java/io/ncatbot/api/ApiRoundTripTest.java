package io.ncatbot.api;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import io.ncatbot.api.file.FileDownload;
import io.ncatbot.api.file.HostFile;
import io.ncatbot.connection.TestBot;
import io.ncatbot.simulator.NapCatSimulator;
import io.ncatbot.simulator.call.RecordedCall;
import io.ncatbot.simulator.world.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Every method of the API, called by both of its forms over a real socket: NapCat's rules
 * let the request pass, it succeeds, and what the record holds is what the frame said.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiRoundTripTest {

	/** What the application does, and NapCat has no part in. */
	private static final Set<String> NOT_CALLS = Set.of("sendQqmailText", "renderMarkdown");

	/** NapCat ends before it could answer. */
	private static final Set<String> NEVER_ANSWERED = Set.of("botExit");

	/** NapCat answers, and the connection breaks. */
	private static final Set<String> LAST_CALLS = Set.of("setRestart");

	private static final ParameterTable TABLE = new ParameterTable();

	private static final CallArguments ARGUMENTS = new CallArguments();

	@TempDir
	private Path folder;

	private final AtomicLong scenes = new AtomicLong();

	private Stage stage;

	@BeforeAll
	void connect() {
		this.stage = new Stage();
	}

	@AfterAll
	void disconnect() {
		this.stage.close();
	}

	@TestFactory
	Stream<DynamicTest> everyMethodInBothForms() {
		return ApiMethod.all()
			.stream()
			.filter((method) -> !NOT_CALLS.contains(method.name()) && !NEVER_ANSWERED.contains(method.name()))
			.map((method) -> DynamicTest.dynamicTest(method.signature(), () -> {
				assertRoundTrip(method.method());
				assertRoundTrip(method.twin());
			}));
	}

	private void assertRoundTrip(Method form) throws Throwable {
		if (!LAST_CALLS.contains(form.getName().replaceFirst("Sync$", ""))) {
			assertRoundTrip(form, this.stage);
			return;
		}
		try (Stage own = new Stage()) {
			assertRoundTrip(form, own);
		}
	}

	private void assertRoundTrip(Method form, Stage on) throws Throwable {
		Scene scene = new Scene(on.napCat, on.bot, this.folder, this.scenes.incrementAndGet());
		on.bot.events().clear();
		Object[] given = ARGUMENTS.of(form, scene);
		ApiResult<?> result = (ApiResult<?>) invoke(on.bot.api(), form, given);
		String echo = Objects.requireNonNull(result.echo());
		RecordedCall call = on.call(echo);
		assertThat(result.retcode()).as("%s: %s", call.action(), result.message()).isZero();
		assertNothingNull(call.action(), call.params());
		assertThat(TABLE.objections(call.action(), call.params())).as("%s", call.params()).isEmpty();
		List<JsonNode> replies = on.frames.replies(echo);
		assertThat(replies).as("replies").isNotEmpty();
		JsonNode reply = replies.get(replies.size() - 1);
		assertThat(List.of(result.status(), result.message(), result.wording())).isEqualTo(List
			.of(reply.path("status").asString(), reply.path("message").asString(), reply.path("wording").asString()));
		assertQqAgreed(call.action(), reply.path("data"));
		assertThat(ReadAsSent.differences(told(replies, result.data()), ofNapCat(result.data()))).as(call.action())
			.isEmpty();
	}

	/**
	 * What the result is made of: the last frame, or where files are carried, what all
	 * frames say of the file.
	 */
	private static JsonNode told(List<JsonNode> replies, @Nullable Object data) {
		JsonNode last = replies.get(replies.size() - 1).path("data");
		if (!(data instanceof FileDownload) && !(data instanceof HostFile)) {
			return last;
		}
		ObjectNode told = JsonNodeFactory.instance.objectNode();
		for (JsonNode reply : replies) {
			for (RecordComponent component : data.getClass().getRecordComponents()) {
				JsonNode part = reply.path("data").path(DataShapes.wireName(component));
				if (!part.isMissingNode()) {
					told.set(DataShapes.wireName(component), part);
				}
			}
		}
		return told;
	}

	/** Where a download lies on this machine is nothing that NapCat knows. */
	private static @Nullable Object ofNapCat(@Nullable Object data) {
		return (data instanceof FileDownload d) ? new FileDownload(null, d.fileName(), d.fileSize(), d.totalBytes(),
				d.totalChunks(), d.chunkSize(), d.width(), d.height(), d.outFormat()) : data;
	}

	private static Object invoke(BotAPI api, Method form, Object[] given) throws Throwable {
		try {
			Object returned = form.invoke(api, given);
			return (returned instanceof CompletableFuture<?> future) ? future.join() : returned;
		}
		catch (InvocationTargetException ex) {
			throw ex.getCause();
		}
	}

	private static void assertNothingNull(String path, JsonNode node) {
		assertThat(node.isNull()).as("%s is null", path).isFalse();
		node.properties().forEach((part) -> assertNothingNull(path + "." + part.getKey(), part.getValue()));
		node.forEach((element) -> assertNothingNull(path + "[]", element));
	}

	/** NapCat says ok where QQ refuses, and leaves the refusal inside. */
	private static void assertQqAgreed(String action, JsonNode data) {
		for (String name : List.of("result", "errCode", "retCode", "ok", "valid")) {
			JsonNode code = data.path(name);
			if (code.isValueNode()) {
				assertThat(code.asString()).as("%s: %s of %s", action, name, data).isIn("0", "true");
			}
		}
	}

	@TestFactory
	Stream<DynamicTest> whatIsNeverAnsweredEndsAllTheSame() {
		List<ApiMethod> methods = ApiMethod.all()
			.stream()
			.filter((method) -> NEVER_ANSWERED.contains(method.name()))
			.toList();
		assertThat(methods).hasSameSizeAs(NEVER_ANSWERED);
		return methods.stream().map((method) -> DynamicTest.dynamicTest(method.signature(), () -> {
			assertFails(method.method());
			assertFails(method.twin());
		}));
	}

	private static void assertFails(Method form) {
		try (Stage own = new Stage()) {
			BotAPI api = own.bot.api().with(CallOptions.timeout(Duration.ofSeconds(2)));
			assertThatThrownBy(() -> invoke(api, form, new Object[0])).satisfiesAnyOf(
					(failure) -> assertThat(failure).isInstanceOf(CallException.class),
					(failure) -> assertThat(failure).hasCauseInstanceOf(CallException.class));
		}
	}

	/**
	 * A simulated NapCat with a bot.
	 */
	private static final class Stage implements AutoCloseable {

		private final NapCatSimulator napCat = NapCatSimulator.builder()
			.world(World.of(10001, "喵喵"))
			.chatPort(0)
			.start();

		private final SentFrames frames = new SentFrames();

		private final TestBot bot = TestBot.at(this.napCat.url()).around(this.frames::readingAlong).start().connected();

		private RecordedCall call(String echo) {
			return this.napCat.calls()
				.stream()
				.filter((recorded) -> recorded.echo() != null && recorded.echo().asString().equals(echo))
				.findFirst()
				.orElseThrow();
		}

		@Override
		public void close() {
			this.bot.close();
			this.napCat.close();
		}

	}

}
