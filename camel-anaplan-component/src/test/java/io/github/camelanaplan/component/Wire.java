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
package io.github.camelanaplan.component;

import io.github.camelanaplan.client.ApiVersion;
import io.github.camelanaplan.simulator.http.CannedAnswer;

/** How a version of the API writes what a test has the service say. */
public enum Wire {
    ENVELOPES {
        @Override
        public String one(String key, String content) {
            return "{\"" + key + "\":" + content + "}";
        }

        @Override
        public String list(String key, String elements) {
            return "{\"status\":{\"code\":200},\"" + key + "\":[" + elements + "]}";
        }

        @Override
        public String nothing() {
            return "{}";
        }

        @Override
        public CannedAnswer refusal(int status, String words) {
            return CannedAnswer.status(status)
                    .body("application/json", "{\"status\":{\"code\":" + status + ",\"message\":\"" + words + "\"}}");
        }

        @Override
        public String rowStatus() {
            return "E";
        }

        @Override
        public String dumpHeader(String columns) {
            return "\"_Status_\"," + columns;
        }

        @Override
        public String dumpRow(String cells) {
            return "\"E\"," + cells;
        }
    },
    BARE {
        @Override
        public String one(String key, String content) {
            return content;
        }

        @Override
        public String list(String key, String elements) {
            return "[" + elements + "]";
        }

        @Override
        public String nothing() {
            return "[]";
        }

        @Override
        public CannedAnswer refusal(int status, String words) {
            return CannedAnswer.status(status).body("text/plain", words);
        }

        @Override
        public String rowStatus() {
            return null;
        }

        @Override
        public String dumpHeader(String columns) {
            return columns;
        }

        @Override
        public String dumpRow(String cells) {
            return cells;
        }
    };

    /** How a version does. */
    public static Wire of(ApiVersion version) {
        return version == ApiVersion.V2_0 ? ENVELOPES : BARE;
    }

    /** One thing, without how the call ended. */
    public abstract String one(String key, String content);

    /** Several things. */
    public abstract String list(String key, String elements);

    /** What may mean that there are none of several things. */
    public abstract String nothing();

    /** An error, with its reason. */
    public abstract CannedAnswer refusal(int status, String words);

    /** What the rows of a dump say of a row that was rejected; null for nothing. */
    public abstract String rowStatus();

    /** The first line of a dump. */
    public abstract String dumpHeader(String columns);

    /** A line of a dump, of a row that was rejected. */
    public abstract String dumpRow(String cells);

    /** What the service is asked for, in one piece. */
    public CannedAnswer answer(String key, String content) {
        return CannedAnswer.status(200).body("application/json", one(key, content));
    }
}
