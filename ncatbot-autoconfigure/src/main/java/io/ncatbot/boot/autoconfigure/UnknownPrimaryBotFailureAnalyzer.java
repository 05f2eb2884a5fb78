package io.ncatbot.boot.autoconfigure;

import io.ncatbot.connection.UnknownPrimaryBotException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says which bots could be the primary one.
 */
final class UnknownPrimaryBotFailureAnalyzer extends AbstractFailureAnalyzer<UnknownPrimaryBotException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, UnknownPrimaryBotException cause) {
		return new FailureAnalysis(
				"The primary bot is said to be '%s', but no bot has that name.".formatted(cause.primary()),
				"Set 'ncatbot.primary' to one of %s, or configure 'ncatbot.bots.%s.url'.".formatted(cause.known(),
						cause.primary()),
				cause);
	}

}
