package io.ncatbot.connection.transfer;

import io.ncatbot.api.ActionCall;

/**
 * A call whose request is written, but not sent.
 *
 * @param <T> the type of the result's data
 * @param number the call's number, which is in its mark
 * @param call what is called
 * @param json the request
 * @param namesRemoteFile whether NapCat first has to fetch a file
 * @param carriesFile whether it has a file whose content is our own
 */
public record WrittenCall<T>(long number, ActionCall<T> call, String json, boolean namesRemoteFile,
		boolean carriesFile) {

	WrittenCall<T> with(String json) {
		return new WrittenCall<>(this.number, this.call, json, this.namesRemoteFile, this.carriesFile);
	}

}
