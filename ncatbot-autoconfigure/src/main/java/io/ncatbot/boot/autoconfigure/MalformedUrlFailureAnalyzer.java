package io.ncatbot.boot.autoconfigure;

import io.ncatbot.connection.MalformedUrlException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says what a NapCat URL must look like.
 */
final class MalformedUrlFailureAnalyzer extends AbstractFailureAnalyzer<MalformedUrlException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, MalformedUrlException cause) {
		return new FailureAnalysis("The URL '%s' of a NapCat server cannot be used: %s.".formatted(cause.url(), cause
			.reason()), "Set 'ncatbot.url' (or 'ncatbot.bots.<name>.url') to the form ws://host:port, for example"
					+ " ws://localhost:3001, or http://host:port for an HTTP SSE server; wss and https are for a NapCat"
					+ " behind a TLS proxy. The token goes into" + " 'ncatbot.token'.",
				cause);
	}

}
