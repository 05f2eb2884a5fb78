package io.ncatbot.handler.regex;

import java.time.Duration;

import io.ncatbot.concurrent.Timers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RegexEngineTest {

	/** Exponential for an engine that backtracks. */
	private static final String EVIL = "(a+)+b";

	private final Timers timers = Timers.system();

	private final RegexEngine backtracking = RegexEngine.backtracking(Duration.ofMillis(50), this.timers);

	@AfterEach
	void close() {
		this.timers.close();
	}

	@Test
	void theLinearEngineAnswersEvilTexts() {
		TextPattern pattern = RegexEngine.linear().compile(EVIL);
		assertThat(pattern.match("a".repeat(100_000))).isNull();
		assertThat(pattern.match("a".repeat(1_000) + "b")).isNotNull();
	}

	@Test
	void theBacktrackingEngineGivesUpAfterItsTime() {
		// With a back-reference, the JDK cannot remember where it has failed before.
		TextPattern pattern = this.backtracking.compile("(a|aa)+\\1b");
		assertThatExceptionOfType(RegexLimitException.class).isThrownBy(() -> pattern.match("a".repeat(60)))
			.withMessageContaining("50 ms");
	}

	@Test
	void theBacktrackingEngineSurvivesATextThatIsTooDeepForIt() {
		TextPattern pattern = RegexEngine.backtracking(Duration.ofMinutes(1), this.timers).compile("(a|b|c\\d)*x");
		assertThatExceptionOfType(RegexLimitException.class).isThrownBy(() -> pattern.match("ab".repeat(200_000)))
			.withMessageContaining("too deep");
	}

	@Test
	void bothTellTheNamesOfTheirGroups() {
		for (RegexEngine engine : new RegexEngine[] { RegexEngine.linear(), this.backtracking }) {
			TextPattern pattern = engine.compile("(?<city>\\S+) \\(?(?<days>\\d+)\\)?(?: (?<unit>[(?<x>]))?");
			assertThat(pattern.groups()).containsExactlyInAnyOrder("city", "days", "unit");
			TextMatch match = pattern.match("北京 (3)");
			assertThat(match).isNotNull();
			assertThat(match.group("city")).isEqualTo("北京");
			assertThat(match.group("days")).isEqualTo("3");
			assertThat(match.group("unit")).isNull();
		}
	}

	@Test
	void whatOneEngineDoesNotHaveTheOtherMay() {
		assertThatExceptionOfType(RegexSyntaxException.class).isThrownBy(() -> RegexEngine.linear().compile("(.)\\1"))
			.satisfies((ex) -> assertThat(ex.cure()).contains("ncatbot.handler.regex-engine=java"));
		assertThat(this.backtracking.compile("(.)\\1").match("喵喵")).isNotNull();
		assertThatExceptionOfType(RegexSyntaxException.class).isThrownBy(() -> this.backtracking.compile("(a"))
			.withMessageContaining("'(a'");
	}

}
