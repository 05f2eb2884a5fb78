package io.ncatbot.boot.autoconfigure;

import io.ncatbot.handler.InvalidHandlerException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says what is wrong with a handler method and how to mend it.
 */
final class InvalidHandlerFailureAnalyzer extends AbstractFailureAnalyzer<InvalidHandlerException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidHandlerException cause) {
		return new FailureAnalysis(
				"The method%n%n    %s%n%ncannot handle events: %s.".formatted(cause.method(), cause.reason()),
				cause.cure(), cause);
	}

}
