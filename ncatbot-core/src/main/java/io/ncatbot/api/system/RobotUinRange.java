package io.ncatbot.api.system;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A range of numbers that QQ's official robots have.
 *
 * @param minUin the first number as text; null when not told
 * @param maxUin the last number as text; null when not told
 */
public record RobotUinRange(@JsonProperty("minUin") @Nullable String minUin,
		@JsonProperty("maxUin") @Nullable String maxUin) {

}
