package io.ncatbot.api;

import java.util.function.Consumer;

import io.ncatbot.json.ParamWriter;

/**
 * One call of an action, ready to be carried to NapCat.
 *
 * @param <T> the type of the result's data
 * @param action the action's wire name
 * @param type how the data is read
 * @param params writes the parameters; it runs once, on the caller's thread, so that a
 * wrong argument is thrown at the call
 */
public record ActionCall<T>(String action, DataType<T> type, Consumer<ParamWriter> params) {

}
