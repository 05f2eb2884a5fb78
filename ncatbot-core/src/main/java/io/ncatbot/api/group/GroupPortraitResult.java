package io.ncatbot.api.group;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * QQ's own answer to a new portrait of a group. NapCat reports success whatever it says.
 *
 * @param result 0 for success
 * @param errMsg what went wrong, maybe empty
 */
public record GroupPortraitResult(int result, @JsonProperty("errMsg") String errMsg) {

}
