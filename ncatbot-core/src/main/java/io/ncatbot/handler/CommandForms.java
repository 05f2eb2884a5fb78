package io.ncatbot.handler;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;

import io.ncatbot.connection.Bot;
import io.ncatbot.dispatch.EventHandler;
import io.ncatbot.dispatch.HandlerOutcome;
import io.ncatbot.event.Event;
import io.ncatbot.message.Message;
import io.ncatbot.message.Text;
import org.jspecify.annotations.Nullable;

/**
 * Several handlers of the command that one message calls: forms in which it may be
 * written. While a form takes the message, those that refuse it say nothing; when none
 * does, the user is answered once, with what each had to say.
 */
final class CommandForms implements Refusals {

	private final Set<String> lines = new LinkedHashSet<>();

	private final List<Message> answers = new ArrayList<>();

	private int open;

	private boolean accepted;

	private boolean stops;

	private CommandForms(int forms) {
		this.open = forms;
	}

	/**
	 * Ties the handlers of one command together, as far as nothing comes between them.
	 * @param found the handlers of a message in their order
	 */
	static List<? extends EventHandler> tie(List<HandlerMethod> found) {
		if (!hasForms(found)) {
			return found;
		}
		List<EventHandler> tied = new ArrayList<>(found.size());
		for (int from = 0, to; from < found.size(); from = to) {
			to = end(found, from);
			if (to - from == 1) {
				tied.add(found.get(from));
			}
			else {
				CommandForms forms = new CommandForms(to - from);
				found.subList(from, to).forEach((handler) -> tied.add(new Form(handler, forms)));
			}
		}
		return tied;
	}

	private static boolean hasForms(List<HandlerMethod> found) {
		for (int i = 1; i < found.size(); i++) {
			if (isForm(found.get(i - 1)) && isForm(found.get(i))) {
				return true;
			}
		}
		return false;
	}

	private static int end(List<HandlerMethod> found, int from) {
		int to = from + 1;
		while (to < found.size() && isForm(found.get(from)) && isForm(found.get(to))) {
			to++;
		}
		return to;
	}

	/** A message calls one command, so that all commands among its handlers are that. */
	private static boolean isForm(HandlerMethod handler) {
		return handler.definition().match().isCommand();
	}

	@Override
	public synchronized void accepted() {
		this.accepted = true;
		this.open--;
	}

	@Override
	public synchronized Verdict refused(@Nullable Message answer, boolean stops) {
		this.stops |= stops;
		if (answer != null) {
			this.answers.add(answer);
			answer.text().lines().forEach(this.lines::add);
		}
		return verdict();
	}

	@Override
	public synchronized Verdict absent() {
		return verdict();
	}

	private Verdict verdict() {
		this.open--;
		boolean isLast = this.open == 0 && !this.accepted && !this.answers.isEmpty();
		return isLast ? new Verdict(together(), this.stops) : Verdict.NOTHING_YET;
	}

	private Message together() {
		boolean plain = this.answers.stream()
			.allMatch((answer) -> answer.find(Text.class).size() == answer.segments().size());
		return plain ? Message.of(String.join("\n", this.lines))
				: this.answers.stream().reduce((one, other) -> one.plus("\n").plus(other)).orElseThrow();
	}

	/** One of them, as the dispatcher sees it. */
	private record Form(HandlerMethod handler, CommandForms forms) implements EventHandler {

		@Override
		public @Nullable CompletionStage<HandlerOutcome> handle(Bot bot, Event event) {
			return this.handler.handle(bot, event, this.forms);
		}

		@Override
		public boolean isConcurrent() {
			return this.handler.isConcurrent();
		}

		@Override
		public boolean isForOneBot() {
			return this.handler.isForOneBot();
		}

		@Override
		public String toString() {
			return this.handler.toString();
		}

	}

}
