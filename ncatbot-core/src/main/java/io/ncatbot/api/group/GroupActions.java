package io.ncatbot.api.group;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.ncatbot.api.Action;
import io.ncatbot.api.ActionArea;
import io.ncatbot.api.ApiResult;
import org.jspecify.annotations.Nullable;

/**
 * Groups (群): their members, what an admin may do, and requests to join.
 */
@ActionArea
public interface GroupActions extends GroupActionsSync {

	/**
	 * Lists the groups that the bot is in (获取群列表).
	 * @return the groups
	 */
	@Action("get_group_list")
	CompletableFuture<ApiResult<List<GroupInfo>>> getGroupList();

	/**
	 * Reads one member of a group (获取群成员信息).
	 * @param groupId the group's number
	 * @param userId the member's QQ number
	 * @return the member; a failure for somebody who is not in the group
	 */
	default CompletableFuture<ApiResult<GroupMember>> getGroupMemberInfo(long groupId, long userId) {
		return getGroupMemberInfo(groupId, userId, null);
	}

	/**
	 * Reads one member of a group (获取群成员信息).
	 * @param groupId the group's number
	 * @param userId the member's QQ number
	 * @param noCache whether NapCat asks QQ again instead of using what it knows; null
	 * for NapCat's default
	 * @return the member; a failure for somebody who is not in the group
	 */
	@Action("get_group_member_info")
	CompletableFuture<ApiResult<GroupMember>> getGroupMemberInfo(long groupId, long userId, @Nullable Boolean noCache);

	/**
	 * Mutes a member of a group (群禁言). The bot must be an admin.
	 * @param groupId the group's number
	 * @param userId the member's QQ number
	 * @param duration for how long, in whole seconds; zero unmutes
	 * @return a result without data
	 */
	@Action("set_group_ban")
	CompletableFuture<ApiResult<Void>> setGroupBan(long groupId, long userId, Duration duration);

	/**
	 * Decides on a request to join a group, or on an invitation of the bot (处理加群请求).
	 * @param flag the request's {@code flag}, unchanged
	 * @param approve whether to let them in, or to follow the invitation
	 * @return a result without data
	 */
	default CompletableFuture<ApiResult<Void>> setGroupAddRequest(String flag, boolean approve) {
		return setGroupAddRequest(flag, approve, null);
	}

	/**
	 * Decides on a request to join a group, or on an invitation of the bot (处理加群请求).
	 * @param flag the request's {@code flag}, unchanged
	 * @param approve whether to let them in, or to follow the invitation
	 * @param reason why not, shown to the applicant; null for none
	 * @return a result without data
	 */
	@Action("set_group_add_request")
	CompletableFuture<ApiResult<Void>> setGroupAddRequest(String flag, boolean approve, @Nullable String reason);

}
