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
package io.github.camelanaplan.examples.quarkus;

import java.io.IOException;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.ApplicationScoped;

/** What was sold, from the table {@code sale}. */
@ApplicationScoped
public class Sales {
    private static final String UNITS = """
            select product, formatdatetime(sold_on, 'yyyy-MM'), sum(units)
            from sale
            group by product, formatdatetime(sold_on, 'yyyy-MM')
            order by 1, 2
            """;

    private final DataSource database;

    Sales(DataSource database) {
        this.database = database;
    }

    /**
     * The sums of all months, as the import reads them. They take the place of those in the plan, so that it does no harm to
     * send them again.
     *
     * @return null where nothing was sold
     */
    public String units() throws SQLException, IOException {
        StringWriter text = new StringWriter();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(UNITS);
                ResultSet sums = select.executeQuery();
                CsvWriter csv = CsvWriter.builder().build(text)) {
            if (!sums.next()) {
                return null;
            }
            csv.writeRecord("Code", "Month", "Units");
            do {
                csv.writeRecord(sums.getString(1), sums.getString(2), sums.getString(3));
            } while (sums.next());
        }
        return text.toString();
    }
}
