package io.ncatbot.api;

import org.jspecify.annotations.Nullable;

/**
 * NapCat refused an action, and {@link ApiResult#orElseThrow()} was asked for its data.
 */
public final class ApiException extends CallException {

	private final int retcode;

	private final String wording;

	ApiException(ApiResult<?> result) {
		super(CallEcho.action(result.echo()), describe(result));
		this.retcode = result.retcode();
		this.wording = result.message();
	}

	private static String describe(ApiResult<?> result) {
		@Nullable String echo = result.echo();
		return "%s failed with retcode %d: %s".formatted(CallEcho.action(echo), result.retcode(),
				result.message().isEmpty() ? result.wording() : result.message());
	}

	/**
	 * Returns NapCat's number for the failure.
	 * @return the retcode, never 0
	 */
	public int retcode() {
		return this.retcode;
	}

	/**
	 * Tells what kind of failure it is, the same whatever the transport.
	 * @return the kind, never {@link FailureKind#NONE}
	 */
	public FailureKind kind() {
		return FailureKind.of(this.retcode);
	}

	/**
	 * Returns NapCat's own words for the failure.
	 * @return the result's {@code message}, maybe empty
	 */
	public String wording() {
		return this.wording;
	}

}
