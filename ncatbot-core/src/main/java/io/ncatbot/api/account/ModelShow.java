package io.ncatbot.api.account;

import org.jspecify.annotations.Nullable;

/**
 * A device that the account can be shown with.
 *
 * @param variants the device
 */
public record ModelShow(@Nullable Variants variants) {

	/**
	 * The device.
	 *
	 * @param modelShow its name
	 * @param needPay whether it costs money
	 */
	public record Variants(String modelShow, boolean needPay) {

	}

}
