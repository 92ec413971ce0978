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
package io.github.camelanaplan.client.http;

/** Reads what the service says in words in place of what was asked for. */
@FunctionalInterface
public interface ErrorText {

    /**
     * The words; where the answer is not one of the service, what kind of thing it is.
     *
     * @param body        the beginning of the body, which is not empty
     * @param contentType what the body is said to be; null when nothing was said
     */
    String read(byte[] body, String contentType);

    /** What to say of the body of somebody else, such as the page of a gateway. */
    static String foreign(String contentType, String expected) {
        return "with a body of " + (contentType == null ? "an unknown type" : contentType) + " that is not " + expected;
    }
}
