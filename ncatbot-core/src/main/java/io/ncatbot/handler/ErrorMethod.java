package io.ncatbot.handler;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;

import io.ncatbot.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * A method that deals with failures.
 */
final class ErrorMethod extends RegisteredMethod {

	private final List<Class<? extends Throwable>> exceptions;

	private final HandlerMatch match;

	private final Set<Class<? extends Event>> records;

	private final ArgumentSource[] arguments;

	private final boolean global;

	private final ReplyStyle replyStyle;

	ErrorMethod(HandlerTarget target, List<Class<? extends Throwable>> exceptions, HandlerMatch match,
			Set<Class<? extends Event>> records, ArgumentSource[] arguments, boolean global, ReplyStyle replyStyle) {
		super(target);
		this.exceptions = exceptions;
		this.match = match;
		this.records = records;
		this.arguments = arguments;
		this.global = global;
		this.replyStyle = replyStyle;
	}

	@Override
	HandlerInfo info(String id) {
		return HandlerInfo.of(id, this, HandlerKind.ERROR, this.match);
	}

	boolean isGlobal() {
		return this.global;
	}

	/**
	 * Tells how close its exception types come to one: 0 if it names that very type, and
	 * {@code Integer.MAX_VALUE} if it does not deal with it.
	 */
	int distance(Class<?> exception, Class<? extends Event> event) {
		int best = Integer.MAX_VALUE;
		if (isEnabled() && this.records.contains(event)) {
			for (Class<? extends Throwable> type : this.exceptions) {
				if (type.isAssignableFrom(exception)) {
					best = Math.min(best, steps(exception, type));
				}
			}
		}
		return best;
	}

	private static int steps(Class<?> from, Class<?> to) {
		int steps = 0;
		for (Class<?> type = from; type != to && type != null; type = type.getSuperclass()) {
			steps++;
		}
		return steps;
	}

	/**
	 * Deals with a failure.
	 * @param cause what its exception parameter gets
	 * @return completes when its reply has been sent; null if there is nothing to wait
	 * for
	 */
	@Nullable CompletionStage<Propagation> handle(HandlerFailure failure, Throwable cause, ReturnedValues returned)
			throws Throwable {
		HandlerCall call = new HandlerCall(failure.bot(), failure.event());
		call.failed(failure, cause);
		@Nullable Object[] values = new Object[this.arguments.length];
		for (int i = 0; i < values.length; i++) {
			values[i] = this.arguments[i].get(call);
		}
		return returned.handle(failure.bot(), failure.event(), target().invoke(values), this.replyStyle);
	}

	@Override
	public String toString() {
		return target().toString();
	}

}
