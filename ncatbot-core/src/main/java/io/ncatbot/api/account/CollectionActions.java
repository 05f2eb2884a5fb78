package io.ncatbot.api.account;

import java.util.concurrent.CompletableFuture;

import io.ncatbot.api.Action;
import io.ncatbot.api.ActionArea;
import io.ncatbot.api.ApiResult;
import io.ncatbot.api.Param;
import io.ncatbot.api.QqOutcome;

/**
 * The bot's favourites (收藏).
 */
@ActionArea
public interface CollectionActions extends CollectionActionsSync {

	/**
	 * Keeps something as a favourite (创建收藏).
	 * @param rawData what to keep
	 * @param brief a short description
	 * @return what QQ said, which may be a refusal though the call succeeds
	 */
	@Action("create_collection")
	CompletableFuture<ApiResult<QqOutcome>> createCollection(@Param("rawData") String rawData, String brief);

	/**
	 * Lists up to 50 of the bot's favourites (获取收藏列表).
	 * @param category the number of a category; {@code 0} for all
	 * @return the favourites as QQ gives them
	 */
	@Action("get_collection_list")
	CompletableFuture<ApiResult<CollectionList>> getCollectionList(String category);

	/**
	 * Lists the bot's favourites (获取收藏列表).
	 * @param category the number of a category; {@code 0} for all
	 * @param count how many
	 * @return the favourites as QQ gives them
	 */
	@Action("get_collection_list")
	CompletableFuture<ApiResult<CollectionList>> getCollectionList(String category, int count);

}
