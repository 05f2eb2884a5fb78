package io.ncatbot.benchmarks.soak.bot;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

import io.ncatbot.api.ApiResult;
import io.ncatbot.api.BotAPI;
import io.ncatbot.api.CallOptions;
import io.ncatbot.api.message.SentMessage;
import io.ncatbot.event.GroupMessage;
import io.ncatbot.event.Meta;
import io.ncatbot.event.PrivateMessage;
import io.ncatbot.handler.GroupEvent;
import io.ncatbot.handler.MetaEvent;
import io.ncatbot.handler.PrivateEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Writes each event down, and calls as {@link CallStyle} says.
 */
@Component
final class SoakHandlers {

	private static final Logger log = LoggerFactory.getLogger(SoakHandlers.class);

	private static final CallOptions PATIENT = CallOptions.connectionWait(Duration.ofSeconds(10));

	private static final CompletionStage<Void> DONE = CompletableFuture.completedFuture(null);

	private final Journals journals;

	SoakHandlers(Journals journals) {
		this.journals = journals;
	}

	@MetaEvent
	void meta(Meta event) {
		this.journals.of(event.selfId()).meta();
	}

	@GroupEvent
	CompletionStage<Void> group(GroupMessage message, BotAPI api) {
		return heard(message.selfId(), Soaked.chatOf(message.groupId()), message.message().text(),
				new Voice(api, message.groupId(), true));
	}

	@PrivateEvent
	CompletionStage<Void> privately(PrivateMessage message, BotAPI api) {
		return heard(message.selfId(), Soaked.chatOf(message.userId()), message.message().text(),
				new Voice(api, message.userId(), false));
	}

	private CompletionStage<Void> heard(long account, int chat, String text, Voice voice) {
		int event = Soaked.numberIn(text);
		Journal journal = this.journals.of(account);
		journal.event(chat, event);
		int call = CallStyle.call(event, 0);
		return switch (CallStyle.of(event)) {
			case NONE -> DONE;
			case SYNC -> {
				wait(journal, call, voice);
				yield DONE;
			}
			case PATIENT -> {
				wait(journal, call, voice.patient());
				yield DONE;
			}
			case ASYNC -> {
				begin(journal, call, voice);
				yield DONE;
			}
			case RETURNED -> begin(journal, call, voice);
			case CHAINED -> {
				begin(journal, call, voice).thenRun(() -> wait(journal, CallStyle.call(event, 1), voice));
				yield DONE;
			}
		};
	}

	private void wait(Journal journal, int call, Voice voice) {
		long begun = System.currentTimeMillis();
		try {
			ended(journal, call, begun, voice.say(call), null);
		}
		catch (RuntimeException ex) {
			ended(journal, call, begun, null, ex);
		}
	}

	private CompletionStage<Void> begin(Journal journal, int call, Voice voice) {
		long begun = System.currentTimeMillis();
		try {
			return voice.begin(call).handle((result, failure) -> {
				ended(journal, call, begun, result, failure);
				return null;
			});
		}
		catch (RuntimeException ex) {
			ended(journal, call, begun, null, ex);
			return DONE;
		}
	}

	private static void ended(Journal journal, int call, long begun, @Nullable ApiResult<?> result,
			@Nullable Throwable failure) {
		Throwable cause = (failure instanceof CompletionException && failure.getCause() != null) ? failure.getCause()
				: failure;
		CallOutcome outcome = CallOutcome.of(result, cause);
		if (outcome == CallOutcome.OTHERWISE || outcome == CallOutcome.REFUSED) {
			log.error("Call {} ended with {}", call, result, cause);
		}
		journal.call(call, outcome, begun, System.currentTimeMillis());
	}

	/**
	 * Speaks in one chat.
	 */
	private record Voice(BotAPI api, long chat, boolean group) {

		Voice patient() {
			return new Voice(this.api.with(PATIENT), this.chat, this.group);
		}

		ApiResult<SentMessage> say(int call) {
			String text = Soaked.text(call);
			return this.group ? this.api.postGroupMsgSync(this.chat, text)
					: this.api.postPrivateMsgSync(this.chat, text);
		}

		CompletableFuture<ApiResult<SentMessage>> begin(int call) {
			String text = Soaked.text(call);
			return this.group ? this.api.postGroupMsg(this.chat, text) : this.api.postPrivateMsg(this.chat, text);
		}

	}

}
