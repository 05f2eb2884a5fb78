package io.ncatbot.dispatch;

import java.time.Duration;
import java.util.List;

import io.ncatbot.concurrent.ManualTimers;
import io.ncatbot.connection.Bot;
import io.ncatbot.event.Event;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AccountRulesTest {

	private static final long CAT = 10001;

	private static final long DOG = 10002;

	private final Bot cat = new TestEvents.NamedBot("cat");

	private final Bot dog = new TestEvents.NamedBot("dog");

	private final ManualTimers timers = new ManualTimers();

	private final EventHandler general = (bot, event) -> null;

	private final EventHandler forOneBot = new EventHandler() {

		@Override
		public java.util.concurrent.CompletionStage<HandlerOutcome> handle(Bot bot, Event event) {
			return java.util.concurrent.CompletableFuture.completedFuture(HandlerOutcome.CONTINUE);
		}

		@Override
		public boolean isForOneBot() {
			return true;
		}
	};

	private AccountRules rules(boolean deduplicate, boolean answerOwnAccounts) {
		AccountRules rules = new AccountRules(new TestEvents.AllHandlers(List.of(this.general, this.forOneBot)),
				deduplicate, answerOwnAccounts, this.timers);
		rules.wants(this.cat, TestEvents.heartbeat(CAT));
		rules.wants(this.dog, TestEvents.heartbeat(DOG));
		return rules;
	}

	private static List<EventHandler> found(AccountRules rules, Bot bot, Event event) {
		return List.copyOf(rules.matching(bot, event));
	}

	@Test
	void ownAccountsDoNotAnswerEachOther() {
		AccountRules rules = rules(false, false);
		Event dogSpeaks = TestEvents.groupMessage(CAT, 1, DOG, "5", "汪");
		assertThat(rules.wants(this.cat, dogSpeaks)).isFalse();
		assertThat(found(rules, this.cat, dogSpeaks)).isEmpty();
		assertThat(rules.wants(this.cat, TestEvents.groupMessage(CAT, 1, 456, "6", "喵"))).isTrue();
	}

	@Test
	void unlessTheyAreAllowedTo() {
		AccountRules rules = rules(false, true);
		Event dogSpeaks = TestEvents.groupMessage(CAT, 1, DOG, "5", "汪");
		assertThat(rules.wants(this.cat, dogSpeaks)).isTrue();
		assertThat(found(rules, this.cat, dogSpeaks)).hasSize(2);
	}

	@Test
	void withoutDeduplicationEachAccountHandlesWhatItSees() {
		AccountRules rules = rules(false, false);
		assertThat(found(rules, this.cat, TestEvents.groupMessage(CAT, 1, 456, "5", "喵"))).hasSize(2);
		assertThat(found(rules, this.dog, TestEvents.groupMessage(DOG, 1, 456, "5", "喵"))).hasSize(2);
	}

	@Test
	void theFirstAccountThatReportsAMessageHandlesIt() {
		AccountRules rules = rules(true, false);
		assertThat(found(rules, this.dog, TestEvents.groupMessage(DOG, 1, 456, "5", "喵"))).hasSize(2);
		assertThat(found(rules, this.cat, TestEvents.groupMessage(CAT, 1, 456, "5", "喵")))
			.as("a handler that means the cat is no repetition")
			.containsExactly(this.forOneBot);
		assertThat(found(rules, this.cat, TestEvents.groupMessage(CAT, 1, 456, "6", "喵"))).as("another message")
			.hasSize(2);
		assertThat(found(rules, this.cat, TestEvents.groupMessage(CAT, 2, 456, "5", "喵"))).as("another group")
			.hasSize(2);
	}

	@Test
	void aMessageThatCallsAnAccountIsForThatAccount() {
		AccountRules rules = rules(true, false);
		assertThat(found(rules, this.dog, TestEvents.groupMessageCalling(DOG, 1, 456, "5", CAT)))
			.containsExactly(this.forOneBot);
		assertThat(found(rules, this.cat, TestEvents.groupMessageCalling(CAT, 1, 456, "5", CAT))).hasSize(2);
	}

	@Test
	void whatHasNoNumberIsTheSameIfItComesSoonFromAnother() {
		AccountRules rules = rules(true, false);
		assertThat(found(rules, this.cat, TestEvents.groupIncrease(CAT, 1, 456))).hasSize(2);
		assertThat(found(rules, this.dog, TestEvents.groupIncrease(DOG, 1, 456))).hasSize(1);
		assertThat(found(rules, this.cat, TestEvents.groupIncrease(CAT, 1, 456))).as("it has happened again")
			.hasSize(2);
		this.timers.advance(Duration.ofSeconds(11));
		assertThat(found(rules, this.dog, TestEvents.groupIncrease(DOG, 1, 456))).as("the cat has not seen this")
			.hasSize(2);
	}

	@Test
	void privateChatsAreNobodyElses() {
		AccountRules rules = rules(true, false);
		assertThat(found(rules, this.cat, TestEvents.privateMessage(456, 5, "喵"))).hasSize(2);
		assertThat(found(rules, this.dog, TestEvents.privateMessage(456, 5, "喵"))).hasSize(2);
	}

}
