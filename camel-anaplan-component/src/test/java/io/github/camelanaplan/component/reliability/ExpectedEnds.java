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

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;

import io.github.camelanaplan.client.auth.SignInStyle;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The matrix as it has to be: tables of the letters of {@link MatrixEnd}, one line for each call and one column for each
 * fault. Whether there is a session at first makes no difference.
 */
final class ExpectedEnds {
    private final Map<Often, Matrix> ends = new EnumMap<>(Often.class);

    ExpectedEnds() {
        ends.put(Often.ONCE, read("ends-once.txt"));
        ends.put(Often.FROM_THEN_ON, read("ends-from-then-on.txt"));
    }

    private static Matrix read(String table) {
        try (InputStream text = ExpectedEnds.class.getResourceAsStream("/reliability/" + table)) {
            return Matrix.of(new String(text.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(table, e);
        }
    }

    MatrixEnd of(MatrixCell cell) {
        if (cell.fault() == FaultKind.NO_SESSION_401 && cell.version().signIn() == SignInStyle.EACH_CALL) {
            // There is nothing else to try, so that it is the same as for ever; who asks later on finds them resting
            return cell.call().job() == MatrixJob.REJECT ? MatrixEnd.BAD_CREDENTIALS : at(Often.FROM_THEN_ON, cell);
        }
        return at(cell.often(), cell);
    }

    private MatrixEnd at(Often often, MatrixCell cell) {
        return MatrixEnd.of(ends.get(often).at(cell.call(), cell.fault()));
    }
}
