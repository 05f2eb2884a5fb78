package io.ncatbot.api.friend;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.ncatbot.api.Action;
import io.ncatbot.api.ActionArea;
import io.ncatbot.api.ApiResult;
import org.jspecify.annotations.Nullable;

/**
 * Friends (好友): who they are, and what the bot calls them.
 */
@ActionArea
public interface FriendActions extends FriendActionsSync {

	/**
	 * Lists the bot's friends (获取好友列表).
	 * @return the friends
	 */
	@Action("get_friend_list")
	CompletableFuture<ApiResult<List<Friend>>> getFriendList();

	/**
	 * Lists the bot's friends (获取好友列表).
	 * @param noCache whether NapCat asks QQ again instead of using what it knows. NcatBot
	 * 3.7 calls its argument {@code cache}, but sends it as this
	 * @return the friends
	 */
	@Action("get_friend_list")
	CompletableFuture<ApiResult<List<Friend>>> getFriendList(boolean noCache);

	/**
	 * Lists the bot's friends by their categories (获取带分组的好友列表).
	 * @return the categories with their friends
	 */
	@Action("get_friends_with_category")
	CompletableFuture<ApiResult<List<FriendCategory>>> getFriendsWithCategory();

	/**
	 * Lists who has the bot as a friend without being one of its friends (获取单向好友列表).
	 * @return those people
	 */
	@Action("get_unidirectional_friend_list")
	CompletableFuture<ApiResult<List<UnidirectionalFriend>>> getUnidirectionalFriendList();

	/**
	 * Gives a friend the bot's own name for them (设置好友备注).
	 * @param userId the friend's QQ number
	 * @param remark the name; empty for none
	 * @return a result without data; a failure for somebody who is no friend
	 */
	@Action("set_friend_remark")
	CompletableFuture<ApiResult<Void>> setFriendRemark(long userId, String remark);

	/**
	 * Ends a friendship (删除好友).
	 * @param userId the friend's QQ number
	 * @return what came of it; a success that is not {@code valid} for somebody who is no
	 * friend
	 */
	default CompletableFuture<ApiResult<FriendDeletion>> deleteFriend(long userId) {
		return deleteFriend(userId, null, null);
	}

	/**
	 * Ends a friendship (删除好友).
	 * @param userId the friend's QQ number
	 * @param tempBlock whether to block them as well; null for NapCat's default
	 * @param tempBothDel whether to vanish from their list too; null for NapCat's default
	 * @return what came of it; a success that is not {@code valid} for somebody who is no
	 * friend
	 */
	@Action("delete_friend")
	CompletableFuture<ApiResult<FriendDeletion>> deleteFriend(long userId, @Nullable Boolean tempBlock,
			@Nullable Boolean tempBothDel);

}
