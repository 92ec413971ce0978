create table if not exists product (
  code varchar(60) not null,
  name varchar(200) not null,
  region varchar(200),
  price decimal(12, 2)
);
-- Products come and go with the plan, what was sold of them stays
create table if not exists sale (
  product varchar(60) not null,
  sold_on date not null,
  units int not null
);
