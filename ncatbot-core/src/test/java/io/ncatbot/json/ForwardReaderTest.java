package io.ncatbot.json;

import java.util.List;

import io.ncatbot.event.GroupMessage;
import io.ncatbot.message.Forward;
import io.ncatbot.message.ForwardMessage;
import io.ncatbot.message.Message;
import io.ncatbot.message.Node;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How merged forwards are read, wherever they come from.
 */
class ForwardReaderTest {

	private static ForwardMessage read(String json) {
		ForwardMessage forward = ResultReader.read(JsonSlice.of(json.replace('\'', '"')), ForwardMessage.class);
		assertThat(forward).isNotNull();
		return forward;
	}

	@Test
	void forwardInAnEventHasItsMessages() {
		GroupMessage event = Corpus.event(Corpus.read("forward_with_content"), GroupMessage.class);
		Node inner = new Node(5L, 456L, "班长", Message.of("里面"), null, 1700000000L);
		Forward nested = new Forward("7312345678901234568", ForwardMessage.of(inner));
		Node second = new Node(1234567890L, 456L, "班长", Message.of(nested), null, 1700000000L);
		assertThat(event.message())
			.containsExactly(new Forward("7312345678901234567", ForwardMessage.of(inner, second)));
	}

	@Test
	void resultOfGetForwardMsgIsAForward() {
		assertThat(read("{'extra':{'messages':1},'messages':[{'user_id':456,'time':9,'message_id':4,"
				+ "'sender':{'user_id':456,'nickname':'n','card':''},'message':[{'type':'text','data':{'text':'x'}}]}]}"))
			.isEqualTo(ForwardMessage.of(new Node(4L, 456L, "n", Message.of("x"), null, 9L)));
	}

	@Test
	void nodesOfOtherImplementationsAreRead() {
		Node expected = Node.of(456L, "n", Message.of("x"));
		assertThat(read("[{'type':'node','data':{'user_id':'456','nickname':'n',"
				+ "'content':[{'type':'text','data':{'text':'x'}}]}}]")
			.nodes()).containsExactly(expected);
		assertThat(read("[{'type':'node','data':{'uin':456,'name':'n','content':'x'}}]").nodes())
			.containsExactly(expected);
		assertThat(read("{'messages':[{'content':[{'type':'text','data':{'text':'x'}}],"
				+ "'sender':{'nickname':'n','user_id':456}}]}")
			.nodes()).containsExactly(expected);
	}

	@Test
	void contentOfNodesIsANestedForward() {
		assertThat(read("[{'type':'node','data':{'user_id':1,'content':[{'type':'node','data':{'id':'5'}},"
				+ "{'type':'node','data':{'user_id':2,'content':'x'}}]}}]")
			.nodes())
			.containsExactly(Node.of(1L, null, ForwardMessage.of(Node.ofId(5), Node.of(2L, null, Message.of("x")))));
	}

	@Test
	void strangeEntriesAreLeftOut() {
		assertThat(read("{'messages':[null,1,'x',[2],{}]}").nodes())
			.isEqualTo(List.of(new Node(null, null, null, null, null, null)));
		assertThat(ResultReader.read(JsonSlice.of("{\"messages\":5}"), ForwardMessage.class)).isNull();
	}

}
