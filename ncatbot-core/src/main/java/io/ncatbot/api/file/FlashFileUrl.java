package io.ncatbot.api.file;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Where a file of a flash transfer can be downloaded.
 *
 * @param result 0 for success, -1 where no file matched
 * @param errMsg what went wrong, maybe empty
 * @param transferUrl the address; empty where no file matched
 */
public record FlashFileUrl(int result, @JsonProperty("errMsg") String errMsg,
		@JsonProperty("transferUrl") String transferUrl) {

}
