package io.ncatbot.json;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.ncatbot.event.Event;
import io.ncatbot.event.IncomingMessage;
import io.ncatbot.event.Sender;
import io.ncatbot.event.UnknownEvent;
import io.ncatbot.message.Message;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Decodes damaged frames. Each case has a number, from which its damage follows: a case
 * that fails is run again, alone, with
 * {@code -Dncatbot.fuzz.seed=<its number> -Dncatbot.fuzz.cases=1}. More cases take
 * {@code -Dncatbot.fuzz.cases=10000000}.
 */
class FrameDecoderFuzzTest {

	private static final long SEED = Long.getLong("ncatbot.fuzz.seed", 20260101_000000000L);

	private static final long CASES = Long.getLong("ncatbot.fuzz.cases", 120_000);

	private static final Set<String> REASONS = Set.of("unknown post_type", "unknown message_type",
			"unknown notice_type", "unknown sub_type of notify", "unknown request_type", "unknown meta_event_type");

	// The judge of what is JSON: it reads the whole tree, by the same limits.
	private static final JsonMapper JUDGE = JsonMapper.builder(JsonCursor.FACTORY)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private final List<JsonNode> corpus = Corpus.names().stream().map(Corpus::read).map(JUDGE::readTree).toList();

	private final Map<String, Integer> outcomes = new TreeMap<>();

	@Test
	void everyDamagedFrameHasAnOutcome() {
		FrameMutator mutator = new FrameMutator(this.corpus);
		FrameDecoder decoder = new FrameDecoder();
		for (long seed = SEED; seed < SEED + CASES; seed++) {
			byte[] json = mutator.mutate(seed);
			try {
				check(decoder.decode(json, 0, json.length), json);
			}
			catch (Throwable ex) {
				throw new AssertionError("Case " + seed + ": " + new String(json, StandardCharsets.UTF_8), ex);
			}
		}
		System.out.println("Outcomes of " + CASES + " damaged frames: " + this.outcomes);
		if (CASES >= 100_000) {
			Set<String> expected = new HashSet<>(SealedFamily.records(Event.class));
			expected.remove("UnknownEvent");
			expected.addAll(REASONS);
			expected.addAll(Set.of("malformed", "reply"));
			assertThat(this.outcomes.keySet()).isEqualTo(expected);
		}
	}

	/**
	 * Reads the frame as strictly as can be, or with replacement characters for broken
	 * UTF-8.
	 * @return the tree; null if it is no object
	 */
	private static @Nullable JsonNode tree(byte[] json, boolean strict) {
		try {
			JsonNode tree = strict ? JUDGE.readTree(json)
					: JUDGE.readTree(new String(json, StandardCharsets.UTF_8).replaceFirst("^\ufeff", ""));
			return tree.isObject() ? tree : null;
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	private void check(InboundFrame frame, byte[] json) {
		JsonNode strict = tree(json, true);
		if (frame instanceof MalformedFrame malformed) {
			assertThat(strict).isNull();
			assertThat(malformed.reason()).isNotBlank();
			count("malformed");
			return;
		}
		// text that is skipped over may be broken UTF-8
		JsonNode tree = (strict != null) ? strict : tree(json, false);
		assertThat(tree).isNotNull();
		assertThat(tree.has("post_type")).isEqualTo(frame instanceof EventFrame);
		if (frame instanceof EventFrame event) {
			check(event.event(), tree);
		}
		else {
			PromisedValues.check((Record) frame);
			count("reply");
		}
	}

	private void check(Event event, JsonNode tree) {
		count((event instanceof UnknownEvent unknown) ? unknown.reason() : event.getClass().getSimpleName());
		PromisedValues.check((Record) event);
		assertThat(event.raw().tree().size()).isEqualTo(tree.size());
		assertThat(event.toString()).isNotEmpty();
		assertThat(event.hashCode()).isEqualTo(event.hashCode());
		assertThat(event.instant()).isNotNull();
		if (event instanceof IncomingMessage message) {
			assertThat(message.plainText()).isNotNull();
			assertThat(Message.parseCq(message.message().toCq())).isNotNull();
		}
	}

	private void count(String outcome) {
		this.outcomes.merge(outcome, 1, Integer::sum);
	}

	record Result(long messageId, long groupId, String rawMessage, Message message, @Nullable Sender sender,
			List<String> tags, @Nullable Integer tempSource) {

	}

	@Test
	void everyDamagedResultIsReadIfItIsAnObject() {
		FrameMutator mutator = new FrameMutator(this.corpus);
		for (long seed = SEED; seed < SEED + CASES / 4; seed++) {
			byte[] json = mutator.mutate(seed);
			if (tree(json, true) == null) {
				continue;
			}
			try {
				Result result = ResultReader.read(new JsonSlice(json, 0, json.length), Result.class);
				assertThat(result).isNotNull();
				PromisedValues.check(result);
			}
			catch (Throwable ex) {
				throw new AssertionError("Case " + seed + ": " + new String(json, StandardCharsets.UTF_8), ex);
			}
		}
	}

}
