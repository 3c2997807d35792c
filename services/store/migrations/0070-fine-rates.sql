-- A shop may reckon in a currency of small units: one rial buys a millionth of a dollar, and all its digits count.
alter table exchange_rate alter column rate type numeric;
