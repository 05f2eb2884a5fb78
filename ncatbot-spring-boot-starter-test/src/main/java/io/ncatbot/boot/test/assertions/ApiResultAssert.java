package io.ncatbot.boot.test.assertions;

import io.ncatbot.api.ApiResult;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ObjectAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about what NapCat answered.
 *
 * @param <T> the type of the result's data
 */
public final class ApiResultAssert<T> extends AbstractAssert<ApiResultAssert<T>, ApiResult<T>> {

	ApiResultAssert(@Nullable ApiResult<T> actual) {
		super(actual, ApiResultAssert.class);
	}

	/**
	 * Expects success: a {@code retcode} of 0.
	 * @return this assertion
	 */
	public ApiResultAssert<T> isOk() {
		return hasRetcode(0);
	}

	/**
	 * Expects a return code.
	 * @param retcode the code
	 * @return this assertion
	 */
	public ApiResultAssert<T> hasRetcode(int retcode) {
		isNotNull();
		if (this.actual.retcode() != retcode) {
			failWithMessage("%s", "\nExpected the retcode %d\nbut it is %d (%s): %s".formatted(retcode,
					this.actual.retcode(), this.actual.status(), this.actual.message()));
		}
		return this;
	}

	/**
	 * Expects a refusal.
	 * @param message part of NapCat's message
	 * @return this assertion
	 */
	public ApiResultAssert<T> isRefusedWith(String message) {
		isNotNull();
		if (this.actual.isOk() || !this.actual.message().contains(message)) {
			failWithMessage("%s", "\nExpected a refusal that says \"%s\"\nbut the retcode is %d, and the message \"%s\""
				.formatted(message, this.actual.retcode(), this.actual.message()));
		}
		return this;
	}

	/**
	 * Expects success, and goes on with the data.
	 * @return assertions about the data
	 */
	public ObjectAssert<T> data() {
		isOk();
		return Assertions.assertThat(this.actual.data());
	}

}
