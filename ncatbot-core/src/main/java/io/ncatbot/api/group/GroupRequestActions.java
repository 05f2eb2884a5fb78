package io.ncatbot.api.group;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.ncatbot.api.Action;
import io.ncatbot.api.ActionArea;
import io.ncatbot.api.ApiResult;
import org.jspecify.annotations.Nullable;

/**
 * Requests to join groups (加群请求) and invitations of the bot (邀请入群).
 */
@ActionArea
public interface GroupRequestActions extends GroupRequestActionsSync {

	/**
	 * Decides on a request to join a group, or on an invitation of the bot (处理加群请求).
	 * @param flag the request's {@code flag}, unchanged
	 * @param approve whether to let them in, or to follow the invitation
	 * @return a result without data; a failure for a flag that is not among the latest
	 * requests
	 */
	default CompletableFuture<ApiResult<Void>> setGroupAddRequest(String flag, boolean approve) {
		return setGroupAddRequest(flag, approve, null);
	}

	/**
	 * Decides on a request to join a group, or on an invitation of the bot (处理加群请求).
	 * @param flag the request's {@code flag}, unchanged
	 * @param approve whether to let them in, or to follow the invitation
	 * @param reason why not, shown to the applicant; null for none
	 * @return a result without data; a failure for a flag that is not among the latest
	 * requests
	 */
	default CompletableFuture<ApiResult<Void>> setGroupAddRequest(String flag, boolean approve,
			@Nullable String reason) {
		return setGroupAddRequest(flag, approve, reason, null);
	}

	/**
	 * Decides on a request to join a group, or on an invitation of the bot (处理加群请求), also
	 * on one that is no longer among the latest.
	 * @param flag the request's {@code flag}, unchanged
	 * @param approve whether to let them in, or to follow the invitation
	 * @param reason why not, shown to the applicant; null for none
	 * @param count among how many of the latest requests NapCat looks for it; null for
	 * 100
	 * @return a result without data; a failure for a flag that is not among the latest
	 * requests
	 */
	@Action("set_group_add_request")
	CompletableFuture<ApiResult<Void>> setGroupAddRequest(String flag, boolean approve, @Nullable String reason,
			@Nullable Integer count);

	/**
	 * Lists requests to join groups and invitations of the bot (获取群系统消息), of all groups
	 * together.
	 * @return the latest 50
	 */
	default CompletableFuture<ApiResult<GroupSystemMessages>> getGroupSystemMsg() {
		return getGroupSystemMsg(null);
	}

	/**
	 * Lists requests to join groups and invitations of the bot (获取群系统消息), of all groups
	 * together. NapCat cannot be asked for one group only.
	 * @param count how many; null for 50
	 * @return the latest ones
	 */
	@Action("get_group_system_msg")
	CompletableFuture<ApiResult<GroupSystemMessages>> getGroupSystemMsg(@Nullable Integer count);

	/**
	 * Lists requests to join groups and invitations of the bot (获取群忽略通知). NapCat reads
	 * the ordinary list here, as for {@link #getGroupSystemMsg()}; requests that were
	 * ignored are told by {@link #getGroupIgnoreAddRequest()}.
	 * @return the latest 50
	 */
	@Action("get_group_ignored_notifies")
	CompletableFuture<ApiResult<GroupSystemMessages>> getGroupIgnoredNotifies();

	/**
	 * Lists requests to join groups that were ignored (获取群被忽略的加群请求).
	 * @return the requests
	 */
	@Action("get_group_ignore_add_request")
	CompletableFuture<ApiResult<List<GroupNotify>>> getGroupIgnoreAddRequest();

}
