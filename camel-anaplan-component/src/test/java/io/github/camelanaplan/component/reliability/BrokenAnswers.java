/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camelanaplan.component.reliability;

import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes real answers into some that nobody should have to read. */
final class BrokenAnswers {
    private static final ObjectMapper JSON = new ObjectMapper();

    private BrokenAnswers() {}

    /** Something in the answer is other than it was. */
    static UnaryOperator<String> changed(Consumer<ObjectNode> change) {
        return text -> {
            try {
                ObjectNode answer = (ObjectNode) JSON.readTree(text);
                change.accept(answer);
                return JSON.writeValueAsString(answer);
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /** Something in the task that the answer is about is other than it was. */
    static UnaryOperator<String> task(Consumer<ObjectNode> change) {
        return changed(answer -> change.accept(answer.withObject("/task")));
    }

    /** Something in the result is other than it was, once there is one. */
    static UnaryOperator<String> result(Consumer<ObjectNode> change) {
        return task(task -> {
            if (task.has("result")) {
                change.accept(task.withObject("/result"));
            }
        });
    }

    /** The result has one detail only, of these keys and values. */
    static UnaryOperator<String> values(String... keysAndValues) {
        return result(result -> {
            ObjectNode detail = result.putArray("details").addObject().put("type", "hierarchyRowsProcessed");
            for (String text : keysAndValues) {
                detail.withArray("values").add(text);
            }
        });
    }
}
