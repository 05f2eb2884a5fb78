package io.ncatbot.boot.autoconfigure;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says what an endpoint for NapCat to come to needs.
 */
final class IncomingEndpointFailureAnalyzer extends AbstractFailureAnalyzer<IncomingEndpointException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, IncomingEndpointException cause) {
		return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
	}

}
